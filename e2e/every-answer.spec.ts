import { request } from "node:http";
import { expect, test } from "./fixtures";
import { discard, startPortal } from "./portal";

/** One of each kind: pages, data, files, Next's own, what moved, what is not there. */
const addresses = [
	"/",
	"/nothing/here",
	"//asia/",
	"/feed.xml",
	"/healthz",
	"/readyz",
	"/icon.svg",
	"/api/v1/stories",
	"/api/nothing",
	"/api/auth/session",
	"/media/0123456789abcdef0123456789abcdef/640.jpg",
	"/_next/static/nothing.js",
	"/newsroom",
];

test("every answer of an https site says that it is one", async ({ portal }) => {
	const secure = await startPortal({ env: { SITE_URL: "https://paper.example" } });
	try {
		for (const address of addresses) {
			const { headers } = await fetch(secure.url + address, { redirect: "manual" });
			expect(headers.get("strict-transport-security"), address).toContain("max-age=31536000");
			const plain = await fetch(portal.url + address, { redirect: "manual" });
			expect(plain.headers.get("strict-transport-security"), address).toBeNull();
		}
	} finally {
		await discard(secure);
	}
});

test("however an address is written, one hop leads to the page", async ({ portal }) => {
	for (const written of ["//asia", "//asia/", "/asia//", "/ASIA/", "///Asia///index.html"]) {
		const answer = await fetch(portal.url + written, { redirect: "manual" });
		const to = new URL(answer.headers.get("location") ?? "", portal.url);
		expect([answer.status, to.href], written).toEqual([308, `${portal.url}/asia`]);
	}
});

/** Sends more than any form holds, its length not announced, on a connection that nobody uses after it. */
function statusOfStreamed(url: string, type: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const headers = { "content-type": type };
		const sent = request(url, { method: "POST", agent: false, headers }, (answer) => {
			resolve(answer.statusCode);
			sent.destroy();
		});
		sent.on("error", reject);
		sent.write("a".repeat(100_000));
		sent.end();
	});
}

test("no address below /api answers with a page, and what anybody may send has an end", async ({
	portal,
}) => {
	for (const path of ["/api/nothing", "/api/v1", "/api/newsroom/nothing", "/api/auth/_log"]) {
		for (const method of ["GET", "POST"]) {
			const answer = await fetch(portal.url + path, { method });
			expect([answer.status, answer.headers.get("content-type")], path).toEqual([
				404,
				"application/problem+json",
			]);
		}
	}
	for (const type of ["application/json", "application/x-www-form-urlencoded"]) {
		for (const path of ["/api/newsroom/login", "/api/auth/callback/credentials"]) {
			expect(await statusOfStreamed(portal.url + path, type), `${path} ${type}`).toBe(413);
		}
	}
});

test("a place in a list that we did not write is the beginning, and for the API a mistake", async ({
	portal,
}) => {
	const place = (at: string) =>
		Buffer.from(`${at}|0a0b0c0d-0000-4000-8000-000000000001`).toString("base64url");
	for (const before of [place("0000-01-01T00:00:00Z"), place("9999-12-31T23:59:59Z"), "x", "%00"]) {
		for (const path of ["/latest", "/asia", "/topics/oceans", "/people/nobody"])
			expect((await fetch(`${portal.url}${path}?before=${before}`)).status).toBeLessThan(500);
		const api = await fetch(`${portal.url}/api/v1/stories?before=${before}`);
		expect(api.status).toBe(400);
	}
});
