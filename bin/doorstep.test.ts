import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { forgetHearsay, isNearby, oneHop } from "./doorstep.mjs";

test("servers in front are at this machine or in its network, strangers are not", () => {
	const near = ["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.7.7"];
	for (const address of [...near, "100.100.0.1", "fd12::7", "fe80::1%eth0", "::ffff:10.0.0.1"])
		assert.equal(isNearby(address), true, address);
	for (const address of ["192.0.2.7", "172.32.0.1", "2001:db8::1", "::ffff:192.0.2.7", "", "x"])
		assert.equal(isNearby(address), false, address);
	assert.equal(isNearby(undefined), false);
});

test("a stranger's word about where they come from counts for nothing", () => {
	const told = () => ({ "x-forwarded-for": "1.1.1.1", "x-forwarded-host": "evil.example" });
	const stranger = { headers: told(), socket: { remoteAddress: "192.0.2.7" } };
	forgetHearsay(stranger);
	assert.deepEqual(stranger.headers, {});
	const server = { headers: told(), socket: { remoteAddress: "10.0.0.2" } };
	forgetHearsay(server);
	assert.deepEqual(server.headers, told());
});

test("a path with repeated slashes is left for the proxy to redirect, in one hop", () => {
	const straightened: [string, string][] = [
		["//asia/", "/asia/"],
		["//asia", "/asia/"],
		["/ASIA//2016///09/01/x?before=//y", "/ASIA/2016/09/01/x/?before=//y"],
		["//feed.xml", "/feed.xml/"],
	];
	for (const [url, expected] of straightened) assert.equal(oneHop(url), expected);
	for (const url of [
		"/",
		"//",
		"/asia/",
		"/asia?next=//x",
		"//api/v1//stories",
		"/media//x",
		"/newsroom//stories",
		"/_next//static/x",
		"*",
		"http://localhost//asia",
	])
		assert.equal(oneHop(url), url);
});

const server = `
	const { createServer } = await import("node:http");
	createServer((request, response) => response.end(JSON.stringify([request.url, request.headers["x-forwarded-for"]])))
		.listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;

/** The first answer of a server that the doorstep lies before. */
async function answerOf(siteUrl: string, path: string, headers = {}): Promise<[Headers, unknown]> {
	const words = ["--import", "./bin/doorstep.mjs", "--input-type=module", "-e", server];
	const child = spawn(process.execPath, words, {
		env: { ...process.env, SITE_URL: siteUrl },
		stdio: ["ignore", "pipe", "inherit"],
	});
	try {
		const [port] = await once(createInterface({ input: child.stdout }), "line");
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
		return [answer.headers, await answer.json()];
	} finally {
		child.kill();
		await once(child, "exit");
	}
}

test("every answer of an https site says that it is one, and none of another does", async () => {
	const [secure, seen] = await answerOf("https://paper.example", "//asia//", {
		"x-forwarded-for": "192.0.2.7",
	});
	assert.equal(secure.get("strict-transport-security"), "max-age=31536000; includeSubDomains");
	assert.deepEqual(seen, ["/asia/", "192.0.2.7"]);
	const [plain] = await answerOf("http://paper.example", "/");
	assert.equal(plain.get("strict-transport-security"), null);
});
