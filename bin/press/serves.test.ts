import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { after, beforeEach, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { operator } from "@/lib/domain/actor";
import { databaseUrl } from "@/lib/env";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory } from "@/lib/testing/newsroom";
import { ask, type RunningPress, startPress, until } from "@/lib/testing/running-press";
import { type StandInWeb, startStandInWeb } from "@/lib/testing/stand-in-web";

let web: StandInWeb;
let press: RunningPress;
let story: string;

const database = useFreshDatabase(async () => {
	const { sections } = await aPaper();
	const storyId = await aStory(sections.asia, { headline: "Ferry sails" });
	story = (await publishStory({ actor: operator }, { storyId })).path;
	web = await startStandInWeb(database.readerUrl);
	press = await startPress({ upstream: web.url, databaseUrl: databaseUrl("press") });
});

after(async () => {
	await press.stop();
	await web.stop();
});

beforeEach(() => {
	Object.assign(web, { broken: false, extra: "" });
	web.other = (_, response) => void response.end("web");
});

test("a page goes out without script, under a policy that lets none run", async () => {
	const { status, text, headers, made } = await press.get(story);
	assert.deepEqual([status, made], [200, "fwd=uri-miss; stored"]);
	assert.match(text, /<h1>Ferry sails<\/h1>/);
	assert.doesNotMatch(text, /<script/);
	assert.match(String(headers["content-security-policy"]), /^default-src 'none';(?!.*script-src)/);
	assert.equal(headers.vary, "Accept-Encoding");
	assert.equal(headers["dateline-read-at"], undefined);
	assert.equal(headers["surrogate-key"]?.includes("story:"), true);
});

test("HEAD says what GET would, and who has the bytes is sent none", async () => {
	const { text, etag, headers } = await press.get(story);
	const head = await ask(press.url + story, { method: "HEAD" });
	assert.deepEqual([head.status, head.text, head.etag], [200, "", etag]);
	assert.equal(head.headers["content-length"], String(Buffer.byteLength(text)));
	assert.equal(headers["content-length"], head.headers["content-length"]);

	const known = await press.get(story, { "if-none-match": `"other", W/${etag}` });
	assert.deepEqual([known.status, known.text, known.etag], [304, "", etag]);
	assert.equal(known.headers["cache-control"], headers["cache-control"]);
	assert.equal((await press.get(story, { "if-none-match": '"other"' })).status, 200);
	assert.equal((await press.get("/nothing", { "if-none-match": "*" })).status, 404);
});

test("each coding comes from the same print, and has a tag of its own", async () => {
	const prints = web.prints(story);
	const plain = await press.get(story);
	const packed = await new Promise<{ bytes: Buffer; etag: string }>((resolve, reject) => {
		const asked = request(press.url + story, { headers: { "accept-encoding": "gzip;q=0.5, br" } });
		asked.on("error", reject).on("response", async (answer) => {
			const parts: Buffer[] = [];
			for await (const part of answer) parts.push(Buffer.from(part));
			assert.equal(answer.headers["content-encoding"], "br");
			resolve({ bytes: Buffer.concat(parts), etag: String(answer.headers.etag) });
		});
		asked.end();
	});
	assert.equal(brotliDecompressSync(packed.bytes).toString(), plain.text);
	assert.notEqual(packed.etag, plain.etag);
	assert.equal(web.prints(story), prints);
});

test("nothing that a client sends changes what the next reader gets", async () => {
	const { etag } = await press.get(story);
	const prints = web.asked.length;
	const tricks: Record<string, string>[] = [
		{ RSC: "1", "Next-Router-State-Tree": "x", "Next-Router-Prefetch": "1", "Next-Url": "/x" },
		{ "X-Middleware-Rewrite": "/newsroom", "X-Middleware-Subrequest": "proxy" },
		{ "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", Forwarded: "host=evil" },
		{ Cookie: "next-auth.session-token=x", Authorization: "Bearer x" },
		{ "X-Dateline-Path": "/evil", "Dateline-Print": "1", "Accept-Language": "fr" },
	];
	for (const headers of tricks) {
		for (const query of ["", "?utm_source=x", "?junk=1&_rsc=2"]) {
			const reply = await press.get(story + query, headers);
			assert.deepEqual([reply.status, reply.etag, reply.made], [200, etag, "hit"]);
		}
	}
	assert.equal(web.asked.length, prints);
	for (const { headers } of web.asked.filter(({ headers: one }) => one["dateline-print"])) {
		assert.deepEqual(Object.keys(headers).sort(), [
			"accept-encoding",
			"connection",
			"dateline-print",
			"host",
		]);
	}
});

test("parameters that may belong to an old address are for web to judge", async () => {
	assert.equal((await press.get("/?p=123")).text, "web");
	assert.equal((await press.get("/2014/05/old?id=7")).text, "web");
	assert.equal(web.asked.at(-1)?.url, "/2014/05/old?id=7");
	assert.match((await press.get(`${story}?id=7`)).text, /Ferry sails/);
});

test("an address that is none is refused, and one that leads nowhere kept for a little while", async () => {
	const tooLong = await press.get(`/${"a".repeat(5000)}`);
	assert.equal(tooLong.status, 414);
	assert.match(tooLong.text, /<h1>That address is too long/);
	assert.equal((await press.get("/never/was")).made, "fwd=uri-miss; stored");
	const again = await press.get("/never/was");
	assert.deepEqual([again.status, again.made], [404, "hit"]);
	assert.equal(web.prints("/never/was"), 1);
});

test("a page with something in it that we do not know is served as it came, and counted", async () => {
	const before = press.counted("unstripped");
	web.extra = "<script>theirs()</script>";
	const { text, status } = await press.get("/latest");
	assert.equal(status, 404);
	assert.match(text, /theirs\(\).*__next_f/);
	assert.equal(press.counted("unstripped"), before + 1);
	web.extra = "";
});

test("with the switch off pages stay as Next made them", async () => {
	const databaseAddress = databaseUrl("press");
	const plain = await startPress({ upstream: web.url, databaseUrl: databaseAddress, strip: false });
	try {
		assert.match((await plain.get(story)).text, /__next_f/);
		assert.equal((await plain.get(story)).made, "hit");
		assert.equal(plain.counted("unstripped"), 0);
	} finally {
		await plain.stop();
	}
});

test("what is no page goes through as it is, with what is true about its sender", async () => {
	web.other = async (asked, response) => {
		const parts: string[] = [];
		for await (const part of asked) parts.push(String(part));
		response.writeHead(418, { "X-Answer": "theirs", "Set-Cookie": ["a=1", "b=2"] });
		response.end(JSON.stringify({ headers: asked.headers, body: parts.join(""), url: asked.url }));
	};
	const lies = {
		"x-forwarded-for": "8.8.8.8",
		"x-forwarded-host": "evil.example",
		forwarded: "for=8.8.8.8",
		"x-middleware-next": "1",
		"x-dateline-path": "/evil",
		"x-nonce": "evil",
		connection: "x-private",
		"x-private": "1",
		cookie: "session=mine",
		rsc: "1",
	};
	const sent = request(`${press.url}/api/newsroom/stories?x=1`, { method: "POST", headers: lies });
	sent.write("half ");
	sent.end("a body");
	const [answer] = await once(sent, "response");
	let text = "";
	for await (const part of answer) text += part;
	const seen = JSON.parse(text);
	assert.deepEqual([answer.statusCode, answer.headers["x-answer"]], [418, "theirs"]);
	assert.deepEqual(answer.headers["set-cookie"], ["a=1", "b=2"]);
	assert.deepEqual([seen.url, seen.body], ["/api/newsroom/stories?x=1", "half a body"]);
	assert.deepEqual(
		[seen.headers["x-forwarded-for"], seen.headers["x-forwarded-host"], seen.headers.cookie],
		["127.0.0.1", new URL(press.url).host, "session=mine"],
	);
	assert.equal(seen.headers.rsc, "1");
	for (const name of [
		"forwarded",
		"x-middleware-next",
		"x-dateline-path",
		"x-nonce",
		"x-private",
	]) {
		assert.equal(seen.headers[name], undefined, name);
	}
	web.other = (asked, response) => void response.end(JSON.stringify(asked.headers));
	const page = await ask(`${press.url}/?p=1`, { headers: { rsc: "1", "next-url": "/x" } });
	assert.equal(JSON.parse(page.text).rsc, undefined);
});

test("only a server in front that we trust is believed about its readers", async () => {
	web.other = (asked, response) => void response.end(JSON.stringify(asked.headers));
	const behind = await startPress({
		upstream: web.url,
		databaseUrl: databaseUrl("press"),
		trusted: ["127.0.0.0/8"],
	});
	try {
		const headers = {
			"x-forwarded-for": "6.6.6.6, 203.0.113.7",
			"x-forwarded-proto": "https",
			"x-forwarded-host": "paper.example",
		};
		const seen = JSON.parse((await behind.get("/newsroom", headers)).text);
		assert.equal(seen["x-forwarded-for"], "203.0.113.7");
		assert.equal(seen["x-forwarded-proto"], "https");
		assert.equal(seen["x-forwarded-host"], "paper.example");
	} finally {
		await behind.stop();
	}
});

test("an answer without an end arrives as it is written, and ends with its reader", async () => {
	const ended = new Promise<void>((resolve) => {
		web.other = (_, response) => {
			response.writeHead(200, { "Content-Type": "text/event-stream" });
			response.write("data: one\n\n");
			response.once("close", resolve);
		};
	});
	const asked = request(`${press.url}/api/newsroom/events`, { agent: false }).end();
	const [answer] = await once(asked, "response");
	const [first] = await once(answer, "data");
	assert.equal(String(first), "data: one\n\n");
	answer.on("error", () => {});
	asked.on("error", () => {});
	asked.destroy();
	await ended;
});

test("without web copies are handed out, and for the rest there is a page of our own", async () => {
	const own = await startStandInWeb(database.readerUrl);
	const alone = await startPress({ upstream: own.url, databaseUrl: databaseUrl("press") });
	try {
		const { etag } = await alone.get(story);
		await own.stop();
		const kept = await alone.get(story);
		assert.deepEqual([kept.status, kept.etag, kept.made], [200, etag, "hit"]);
		const missing = await alone.get("/");
		assert.equal(missing.status, 503);
		assert.match(missing.text, /<h1>Back in a moment/);
		assert.equal(missing.headers["retry-after"], "10");
		assert.match(String(missing.headers["content-security-policy"]), /default-src 'none'/);
		const api = await alone.get("/api/v1/stories");
		assert.deepEqual([api.status, JSON.parse(api.text).status], [503, 503]);
		assert.equal(api.headers["content-type"], "application/problem+json");
		assert.equal(alone.counted("failures"), 2);
	} finally {
		await alone.stop();
	}
});

test("a reader who leaves takes nobody's page away", async () => {
	const hold = web.hold("/people/nobody");
	const leaving = request(`${press.url}/people/nobody`, { agent: false }).end();
	leaving.on("error", () => {});
	await hold.begun;
	const staying = press.get("/people/nobody");
	leaving.destroy();
	hold.release();
	assert.equal((await staying).status, 404);
	await until(async () => (await press.get("/people/nobody")).made === "hit", "A kept page");
});
