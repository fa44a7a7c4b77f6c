import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { env } from "@/lib/env";
import { type HttpCatcher, startHttpCatcher } from "@/lib/testing/http-catcher";
import { postSafely } from "./post-safely";
import { addressProblem, mayConnectTo } from "./safe-address";

let catcher: HttpCatcher;

before(async () => {
	catcher = await startHttpCatcher();
});

after(() => catcher.stop());

beforeEach(() => {
	Object.assign(env(), { WEBHOOKS_TO_LOOPBACK: "0", NODE_ENV: "production" });
});

test("only what is on the public network may be called", () => {
	const inside = [
		...["0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.1.2.3"],
		...["169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.168.1.1"],
		...["198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1"],
		...["::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1"],
		...["fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "ff02::1", "2001:db8::1", "2002:7f00:1::"],
		...["2001::1", "", "localhost", "2130706433"],
	];
	for (const address of inside) assert.equal(mayConnectTo(address), false, address);
	for (const address of ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])
		assert.equal(mayConnectTo(address), true, address);
});

test("an address that leads inside is refused, however it is written", () => {
	for (const address of [
		"http://example.com/",
		"https://localhost/",
		"https://127.0.0.1/",
		"https://127.1/",
		"https://2130706433/",
		"https://0x7f.0.0.1/",
		"https://0177.0.0.1/",
		"https://[::1]/",
		"https://[::ffff:127.0.0.1]/",
		"https://169.254.169.254/latest/meta-data",
		"https://10.0.0.5:8443/",
	])
		assert.ok(addressProblem(address), address);
	assert.equal(addressProblem("https://hooks.example.com:8443/dateline?x=1"), null);
});

test("a name that points inside is found out at the moment of connecting", async () => {
	const address = `https://localtest.invalid:${catcher.port}/`;
	await assert.rejects(() => postSafely(address, {}, "{}"), /There is no such name|looked up/);
	// The system's own names lead inside without any DNS.
	for (const name of ["ip6-localhost", "ip6-loopback"])
		await assert.rejects(
			() => postSafely(`https://${name}:${catcher.port}/`, {}, "{}"),
			/points into our own network|no such name|looked up/,
		);
	assert.deepEqual(catcher.caught, []);
});

test("this very machine may be called where a setting says so, also over http, and nothing else inside", async () => {
	Object.assign(env(), { WEBHOOKS_TO_LOOPBACK: "1" });
	assert.deepEqual(await postSafely(catcher.url, {}, "{}"), { status: 200, text: "Answer 200" });
	const byName = catcher.url.replace("127.0.0.1", "localhost");
	assert.equal((await postSafely(byName, {}, "{}")).status, 200);
	assert.ok(addressProblem("http://10.0.0.5/"));
	assert.ok(addressProblem("http://example.com/"));
	assert.equal(mayConnectTo("192.168.1.1"), false);
	await assert.rejects(() => postSafely("http://127.0.0.1:1/", {}, "{}"), {
		message: "Nothing listens there.",
	});
});
