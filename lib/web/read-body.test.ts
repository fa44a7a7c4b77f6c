import assert from "node:assert/strict";
import { test } from "node:test";
import { readBody, readText } from "./read-body";
import { readJson } from "./read-json";

const json = { "content-type": "application/json" };

function request(body: BodyInit, headers: Record<string, string> = {}): Request {
	const streamed = { method: "POST", body, headers, duplex: "half" };
	return new Request("http://localhost/x", streamed);
}

/** A sender who announces no length and never ends; counts what is taken from them. */
function endless() {
	const taken = { chunks: 0 };
	const body = new ReadableStream<Uint8Array>(
		{
			pull(controller) {
				taken.chunks += 1;
				controller.enqueue(new Uint8Array(1000).fill(32));
			},
		},
		{ highWaterMark: 0 },
	);
	return { body, taken };
}

test("a body without an end is read to its limit and no further", async () => {
	for (const read of [readBody, readText]) {
		const { body, taken } = endless();
		await assert.rejects(() => read(request(body), 5000), { code: "too-large" });
		assert.ok(taken.chunks <= 7, String(taken.chunks));
	}
	const { body, taken } = endless();
	await assert.rejects(() => readJson(request(body, json), 5000), { code: "too-large" });
	assert.ok(taken.chunks <= 7);
});

test("a length that is announced above the limit is refused unread", async () => {
	const { body, taken } = endless();
	const announced = request(body, { "content-length": "5001" });
	await assert.rejects(() => readBody(announced, 5000), { code: "too-large" });
	assert.equal(taken.chunks, 0);
});

test("a line that breaks off, and bytes that are no text, are refused in words", async () => {
	const broken = new ReadableStream({
		pull: (controller) => controller.error(new Error("aborted")),
	});
	await assert.rejects(() => readText(request(broken), 5000), { code: "invalid" });
	const latin1 = Buffer.from('{"name":"Zo\xeb"}', "latin1");
	await assert.rejects(() => readJson(request(latin1, json)), { code: "invalid" });
});

test("a body within its limit comes whole", async () => {
	assert.equal(await readText(request("Zoë".repeat(1000)), 4000), "Zoë".repeat(1000));
	assert.deepEqual(await readJson(request('{"a":1}', json)), { a: 1 });
});
