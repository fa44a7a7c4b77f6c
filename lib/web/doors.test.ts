import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { Refusal, type RefusalCode } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import { firstRunKey } from "@/lib/newsroom/site/first-run-key";
import { isAtThisMachine, mayFound } from "./first-run";
import { parseInput } from "./parse-input";
import { readInput } from "./read-json";
import { respond } from "./refusal-response";
import { safeNext } from "./safe-next";
import { isSameOrigin } from "./same-origin";
import { networkOf, visitorOf } from "./visitor";

const secret = "a-secret-of-the-tests-that-guards-nothing-at-all";
Object.assign(env(), {
	HOST: "localhost",
	PORT: 3000,
	SITE_URL: undefined,
	AUTH_SECRET: secret,
	LOG_LEVEL: "silent",
});

const headers = (fields: Record<string, string>) => new Headers(fields);

test("every refusal has its status, and is told as RFC 9457 wants it", async () => {
	const expected: Record<RefusalCode, number> = {
		invalid: 400,
		unauthenticated: 401,
		forbidden: 403,
		"not-found": 404,
		conflict: 409,
		embargoed: 409,
		"too-large": 413,
		unsupported: 415,
		"too-many": 429,
	};
	for (const [code, status] of Object.entries(expected)) {
		const problems = [{ field: "slug", sentence: "Too long." }];
		const answer = await respond(() =>
			Promise.reject(new Refusal(code as RefusalCode, "No.", problems)),
		);
		assert.equal(answer.status, status);
		assert.equal(answer.headers.get("content-type"), "application/problem+json");
		assert.equal(answer.headers.get("cache-control"), "private, no-store");
		const { title, ...body } = await answer.json();
		assert.equal(typeof title, "string");
		assert.deepEqual(body, {
			type: `urn:dateline:refusal:${code}`,
			status,
			detail: "No.",
			problems,
		});
	}
});

test("what went wrong inside is not told outside", async () => {
	const answer = await respond(() =>
		Promise.reject(new Error("password of db is hunter2 at /srv/app/lib/x.ts:3")),
	);
	const told = await answer.text();
	assert.equal(answer.status, 500);
	assert.doesNotMatch(told, /hunter2|\.ts|stack|Error/);
	assert.match(told, /in the log as [0-9a-f-]{36}/);
});

test("a value is JSON, nothing is 204, and a response goes as it is", async () => {
	assert.deepEqual(await (await respond(async () => ({ id: 1 }))).json(), { id: 1 });
	assert.equal((await respond(async () => undefined)).status, 204);
	assert.equal((await respond(async () => new Response("x", { status: 201 }))).status, 201);
});

test("what changes something must come from a page of ours", () => {
	const yes: Record<string, string>[] = [
		{ "sec-fetch-site": "same-origin" },
		{ origin: "http://localhost:3000" },
		{ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
		{ origin: "https://paper.example", host: "10.0.0.1:3000", "x-forwarded-host": "paper.example" },
	];
	const no: Record<string, string>[] = [
		{},
		{ host: "localhost:3000" },
		{ "sec-fetch-site": "cross-site", origin: "http://localhost:3000" },
		{ "sec-fetch-site": "same-site", origin: "http://localhost:3000" },
		{ "sec-fetch-site": "none" },
		{ origin: "null", host: "localhost:3000" },
		{ origin: "https://evil.example", host: "localhost:3000" },
		{ origin: "http://localhost:3001", host: "localhost:3000" },
		{ origin: "http://localhost:3000.evil.example", host: "localhost:3000" },
		{ origin: ":::garbage", host: ":::garbage" },
		{ origin: "", host: "" },
	];
	for (const fields of yes)
		assert.equal(isSameOrigin(headers(fields)), true, JSON.stringify(fields));
	for (const fields of no)
		assert.equal(isSameOrigin(headers(fields)), false, JSON.stringify(fields));
});

test("after signing in one goes to the newsroom and nowhere else", () => {
	for (const path of [
		"/newsroom",
		"/newsroom/stories",
		"/newsroom/stories/1?tab=2",
		"/newsroom?x=1",
		"/newsroom/preview/asia/2016/09/01/x",
	]) {
		assert.equal(safeNext(path), path);
	}
	const elsewhere = [
		undefined,
		null,
		7,
		["/newsroom/staff"],
		"",
		"/",
		"//evil.example",
		"/\\evil.example",
		"\\\\evil.example",
		"https://evil.example",
		"http:/newsroom",
		"javascript:alert(1)",
		"/newsroom@evil.example",
		"/newsroom.evil.example",
		"/newsroom-evil",
		"/newsrooms",
		"newsroom",
		"/newsroom\\..\\evil",
		"/newsroom/../../evil",
		"/newsroom/..//evil.example",
		"/newsroom/%2e%2e/evil",
		"/newsroom/\t/evil",
		"/newsroom\r\nSet-Cookie: a=b",
		" /newsroom",
		"/newsroom/sign-in",
		"/newsroom/sign-in?next=/newsroom/sign-in",
		"/newsroom/./sign-in",
		"///newsroom",
		"/newsroom/\u202Eevil",
		"/%6eewsroom",
		"/api/auth/signout",
		"/newsroom/\u0000",
	];
	for (const path of elsewhere) assert.equal(safeNext(path), "/newsroom", JSON.stringify(path));
});

test("failures are counted by IPv4 address, and by the /64 of IPv6", () => {
	assert.equal(networkOf("192.0.2.7"), "192.0.2.7");
	assert.equal(networkOf("::ffff:192.0.2.7"), "192.0.2.7");
	assert.equal(networkOf("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
	assert.equal(networkOf("2001:DB8:1:2::ffff"), "2001:db8:1:2::/64");
	assert.equal(networkOf("2001:db8::1"), "2001:db8:0:0::/64");
	assert.equal(networkOf("::1"), "0:0:0:0::/64");
	assert.equal(networkOf("fe80::1%eth0"), "fe80:0:0:0::/64");
	for (const text of ["", "unknown", "1.2.3", "x::y", "192.0.2.7:80"])
		assert.equal(networkOf(text), "unknown");
});

test("only what the nearest server wrote of the address counts", () => {
	assert.equal(
		visitorOf(headers({ "x-forwarded-for": "1.1.1.1, 192.0.2.7" })).network,
		"192.0.2.7",
	);
	assert.equal(visitorOf(headers({})).network, "unknown");
});

test("the path's parts have the last word over a body's", async () => {
	const request = (body: string, type = "application/json") =>
		new Request("http://localhost/x", { method: "PUT", body, headers: { "content-type": type } });
	assert.deepEqual(await readInput(request('{"storyId":"evil","a":1}'), { storyId: "s" }), {
		storyId: "s",
		a: 1,
	});
	assert.deepEqual(
		await readInput(new Request("http://localhost/x?limit=5&id=evil"), { id: "s" }),
		{ limit: "5", id: "s" },
	);
	assert.deepEqual(await readInput(new Request("http://localhost/x", { method: "POST" }), {}), {});
	await assert.rejects(() => readInput(request("{"), {}), { code: "invalid" });
	await assert.rejects(() => readInput(request("[1]"), {}), { code: "invalid" });
	await assert.rejects(() => readInput(request("{}", "text/plain"), {}), { code: "unsupported" });
	await assert.rejects(() => readInput(request(`"${"x".repeat(4_000_001)}"`), {}), {
		code: "too-large",
	});
});

test("input that is not right is refused field by field, and no extra field comes in", () => {
	const schema = z.strictObject({ name: z.string(), body: z.strictObject({ text: z.string() }) });
	assert.throws(
		() => parseInput(schema, { name: 1, body: { text: [] } }),
		(error) =>
			error instanceof Refusal &&
			error.code === "invalid" &&
			error.problems.map(({ field }) => field).join() === "name,body.text",
	);
	assert.throws(() => parseInput(schema, { name: "a", body: { text: "b" }, role: "admin" }), {
		code: "invalid",
	});
	assert.throws(
		() => parseInput(schema, JSON.parse('{"name":"a","body":{"text":"b"},"__proto__":{"x":1}}')),
		{ code: "invalid" },
	);
});

test("without its key the first run is for who sits at this machine", () => {
	const here = {
		host: "localhost:3000",
		"x-forwarded-for": "127.0.0.1",
		"x-forwarded-host": "localhost:3000",
	};
	for (const from of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
		assert.equal(isAtThisMachine(headers({ ...here, "x-forwarded-for": from })), true);
	const elsewhere = [
		{ ...here, "x-forwarded-for": "192.0.2.7" },
		{ ...here, "x-forwarded-for": "127.0.0.1, 192.0.2.7" },
		{ ...here, "x-forwarded-for": "192.0.2.7, 127.0.0.1" },
		{ host: "localhost:3000" },
		{ ...here, host: "rebound.example:3000" },
		{ ...here, host: "127.0.0.1.evil.example" },
		{ ...here, via: "1.1 proxy" },
		{ ...here, forwarded: "for=192.0.2.7" },
	];
	for (const fields of elsewhere)
		assert.equal(isAtThisMachine(headers(fields)), false, JSON.stringify(fields));
	const far = headers({ host: "paper.example", "x-forwarded-for": "192.0.2.7" });
	assert.equal(mayFound(far, undefined), false);
	assert.equal(mayFound(far, "wrong"), false);
	assert.equal(mayFound(far, firstRunKey(secret)), true);
});

test("a portal that others can reach always asks for the key", () => {
	const here = headers({ host: "localhost:3000", "x-forwarded-for": "127.0.0.1" });
	Object.assign(env(), { HOST: "0.0.0.0" });
	assert.equal(isAtThisMachine(here), false);
	Object.assign(env(), { HOST: "localhost", SITE_URL: "https://paper.example" });
	assert.equal(isAtThisMachine(here), false);
	Object.assign(env(), { SITE_URL: undefined });
	assert.equal(isAtThisMachine(here), true);
});
