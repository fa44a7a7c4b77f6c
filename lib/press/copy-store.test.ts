import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { makeCopy } from "./copy";
import { makeCopyStore } from "./copy-store";

type Parts = { hard?: string[]; soft?: string[]; body?: string };

function aCopy(address: string, { hard = [], soft = [], body = `page ${address}` }: Parts = {}) {
	return makeCopy({
		address,
		status: 200,
		lastModified: null,
		hard,
		soft,
		readAt: 0,
		printedAt: 0,
		holdsUntil: 0,
		body: Buffer.from(body),
		headers: [["Content-Type", "text/html"]],
	});
}

test("a change drops what it makes wrong, and only marks what it makes old", async () => {
	const store = makeCopyStore({ bytes: 1_000_000 });
	store.put(await aCopy("/", { hard: ["home"] }));
	store.put(await aCopy("/asia/one", { hard: ["story:1"], soft: ["latest"] }));
	store.put(await aCopy("/sport", { hard: ["section:sport"] }));

	const dropped = store.touch(["home", "latest", "story:9"], 500);

	assert.deepEqual(
		dropped.map(({ address }) => address),
		["/"],
	);
	assert.equal(store.get("/"), undefined);
	assert.equal(store.get("/asia/one")?.oldSince, 500);
	assert.equal(store.get("/sport")?.oldSince, null);
	store.touch(["latest"], 900);
	assert.equal(store.get("/asia/one")?.oldSince, 500, "old since the first change");
});

test("what was asked for longest ago makes room", async () => {
	const [one, two, three] = [await aCopy("/1"), await aCopy("/2"), await aCopy("/3")];
	const store = makeCopyStore({ bytes: one.size * 2 + 10 });
	store.put(one);
	store.put(two);
	store.get("/1");
	store.put(three);
	assert.equal(store.get("/2"), undefined);
	assert.ok(store.get("/1") && store.get("/3"));
	assert.deepEqual(store.size(), { bytes: one.size + three.size, copies: 2 });
});

test("a page that is larger than all the room pushes nothing out", async () => {
	const small = await aCopy("/small");
	const store = makeCopyStore({ bytes: small.size + 10 });
	store.put(small);
	store.put(await aCopy("/large", { hard: Array.from({ length: 100 }, (_, at) => `story:${at}`) }));
	assert.ok(store.get("/small"));
	assert.equal(store.get("/large"), undefined);
});

test("a new copy takes the place of the old, and its keys with it", async () => {
	const store = makeCopyStore({ bytes: 1_000_000 });
	store.put(await aCopy("/", { hard: ["home", "path:/gone"] }));
	store.put(await aCopy("/", { hard: ["home"] }));
	assert.deepEqual(store.touch(["path:/gone"], 1), []);
	assert.equal(store.size().copies, 1);
	store.touch(["home"], 2);
	assert.deepEqual(store.size(), { bytes: 0, copies: 0 });
});

test("equal bytes have equal tags wherever they are printed, other bytes others, and so has each coding", async () => {
	const [here, there] = [await aCopy("/", { body: "same" }), await aCopy("/x", { body: "same" })];
	const other = await aCopy("/", { body: "some" });
	assert.equal(here.br.etag, there.br.etag);
	assert.deepEqual(here.br.body, there.br.body);
	const tags = [here, other].flatMap((copy) => [copy.br, copy.gzip, copy.identity()]);
	assert.equal(new Set(tags.map(({ etag }) => etag)).size, 6);
	assert.equal(brotliDecompressSync(here.br.body).toString(), "same");
	assert.equal(gunzipSync(here.gzip.body).toString(), "same");
	assert.equal(here.identity().body.toString(), "same");
});

test("304 says nothing about a body that it does not have", async () => {
	const { br } = await aCopy("/");
	assert.ok(br.headers.includes("Content-Length") && br.headers.includes("Content-Encoding"));
	for (const name of ["Content-Length", "Content-Encoding", "Content-Type"]) {
		assert.ok(!br.briefly.includes(name), name);
	}
	assert.ok(br.briefly.includes("ETag") && br.briefly.includes("Vary"));
});
