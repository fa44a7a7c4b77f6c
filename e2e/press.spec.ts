import { execFileSync } from "node:child_process";
import { test as base, expect } from "./fixtures";
import { eventually, statusOf } from "./portal";
import { type Press, startPress } from "./press";
import { familyOf, killAll } from "./processes";
import { pages, reference } from "./reader-pages";
import { aWriter } from "./write-api";

const test = base.extend<object, { press: Press }>({
	press: [
		async ({ portal }, use) => {
			const press = await startPress(portal);
			await use(press);
			await press.stop();
		},
		{ scope: "worker", timeout: 120_000 },
	],
});

/** Every public address: pages, what moved, what is not there, what machines read. */
const addresses = [
	...pages,
	"/corrections",
	"/people/nobody",
	`${reference}-never-written`,
	"/feed.xml",
	"/corrections/feed.xml",
	"/sitemap.xml",
	"/robots.txt",
	"/manifest.webmanifest",
	"/speculation-rules.json",
	"/ASIA/",
	"//asia",
	"/newsroom",
	"/newsroom/sign-in",
	"/healthz",
	"/api/v1/stories",
	"/api/nothing",
	"/icon.svg",
];

/** What readers, crawlers and caches get to know; a policy is another one without script. */
const headers = [
	"cache-control",
	"content-type",
	"cross-origin-opener-policy",
	"last-modified",
	"location",
	"permissions-policy",
	"referrer-policy",
	"speculation-rules",
	"surrogate-key",
	"x-content-type-options",
	"x-frame-options",
	"x-robots-tag",
];

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([part]) => part);

/** What a page says: words, links, data, head. Minutes may pass between two looks. */
function saidBy(html: string) {
	const plain = html.replace(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>/g, "");
	return {
		canonical: all(plain, /<link rel="canonical"[^>]*>/g),
		head: all(plain, /<(?:title>[^<]*|meta (?:name|property)="(?!next-)[^>]*)>/g),
		links: all(plain, /<a\b[^>]*>/g),
		data: all(plain, /<script type="application\/ld\+json">[\s\S]*?<\/script>/g),
		text: plain
			.replace(/<!--[\s\S]*?-->/g, "")
			.replace(/<[^>]*>/g, " ")
			.replace(/\d+ minutes? ago|this minute/g, "just now")
			.replace(/\s+/g, " "),
	};
}

async function answerOf(url: string) {
	const answer = await fetch(url, { redirect: "manual" });
	const said = saidBy(await answer.text());
	const told = headers.map((name) => [name, answer.headers.get(name)]);
	return { status: answer.status, headers: Object.fromEntries(told), ...said };
}

test("behind the press every public address says what web says", async ({ portal, press }) => {
	for (const address of addresses) {
		const web = await answerOf(portal.url + address);
		expect(await answerOf(press.url + address), address).toEqual(web);
		// And from the copy.
		expect(await answerOf(press.url + address), address).toEqual(web);
	}
	expect(await press.counted("unstripped")).toBe(0);
	expect(await press.counted("hits")).toBeGreaterThan(pages.length);
});

test("pages come without any script, and a browser finds nothing to complain about", async ({
	page,
	press,
}) => {
	const complaints: string[] = [];
	const scripts: string[] = [];
	page.on("console", (message) => {
		// That a page is not there is no complaint about it.
		if (!/status of 404/.test(message.text())) complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("requestfailed", (request) => {
		// An icon that is on its way when the next page is asked for is let go.
		const why = request.failure()?.errorText ?? "";
		if (why !== "net::ERR_ABORTED") complaints.push(`${request.url()} ${why}`);
	});
	page.on("request", (request) => {
		if (request.resourceType() === "script") scripts.push(request.url());
	});
	for (const address of [...pages, "/corrections"]) {
		const answer = await page.goto(press.url + address, { waitUntil: "networkidle" });
		expect(answer?.headers()["content-security-policy"], address).toMatch(/^default-src 'none'/);
		expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
		const face = await page.evaluate(() => [
			document.styleSheets.length,
			[...document.fonts].filter(({ status }) => status === "loaded").length,
			[...document.images].filter(({ complete, naturalWidth }) => complete && !naturalWidth).length,
		]);
		expect(face[0], address).toBeGreaterThan(0);
		expect(face[1], address).toBeGreaterThan(0);
		expect(face[2], address).toBe(0);
	}
	expect(complaints).toEqual([]);
	expect(scripts).toEqual([]);
});

test("a publication is up and a withdrawal is down a moment later, and everything else stays as it was", async ({
	portal,
	press,
}) => {
	// The newsroom works through the press too.
	const writer = await aWriter({ ...portal, url: press.url });
	const other = await fetch(press.url + reference);
	await fetch(`${press.url}/asia`);
	const { id } = await writer.write({ headline: "The tide gauge is read again" });
	const { pathname } = new URL((await writer.publish(id)).url);

	const shows = async (address: string) =>
		(await (await fetch(press.url + address)).text()).includes("The tide gauge is read again");
	for (const address of ["/", "/asia", "/latest", "/feed.xml", pathname]) {
		await eventually(() => shows(address), { within: 3000, every: 10, what: address });
	}
	const still = await fetch(press.url + reference);
	expect(still.headers.get("etag")).toBe(other.headers.get("etag"));

	await writer.withdraw(id, "A test of withdrawals");
	await eventually(async () => (await statusOf(press.url + pathname)) === 410, {
		within: 3000,
		every: 10,
		what: "The withdrawal",
	});
	for (const address of ["/", "/asia", "/latest", "/feed.xml", pathname]) {
		expect(await shows(address), address).toBe(false);
	}
});

/** The process of a portal that is `next start`. */
function webOf(pid: number): number[] {
	const list = execFileSync("ps", ["-o", "pid=,args=", "-p", familyOf(pid).join(",")], {
		encoding: "utf8",
	});
	const lines = list.split("\n").filter((line) => /next-server|next\/dist\/bin\/next/.test(line));
	return lines.map((line) => Number.parseInt(line, 10));
}

test("web is killed under load: every page that was printed is still handed out", async ({
	portal,
	press,
}) => {
	const printed = ["/", "/asia", reference];
	for (const address of printed) expect(await statusOf(press.url + address)).toBe(200);

	let running = true;
	const statuses: (number | null)[] = [];
	const readers = printed.map(async (address) => {
		while (running) statuses.push(await statusOf(press.url + address));
	});
	const victims = webOf(portal.pid);
	expect(victims.length).toBeGreaterThan(0);
	killAll(victims);
	await eventually(async () => (await statusOf(`${portal.url}/readyz`)) === null, {
		what: "The end of web",
	});
	const missing = await fetch(`${press.url}/topics/russia`);
	expect(missing.status).toBe(503);
	expect(await missing.text()).toContain("Back in a moment");
	await eventually(async () => (await statusOf(`${press.url}/readyz`)) === 200, {
		within: 60_000,
		what: "Another web",
	});
	running = false;
	await Promise.all(readers);
	expect(statuses.length).toBeGreaterThan(100);
	expect(new Set(statuses)).toEqual(new Set([200]));
	expect(await statusOf(`${press.url}/topics/russia`)).toBe(200);
});
