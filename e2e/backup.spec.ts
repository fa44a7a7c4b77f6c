import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { dateline } from "./command-line";
import { expect, signIn, test } from "./fixtures";
import { aDataDir, discard, type Portal, startPortal } from "./portal";

/** What readers get at an address: without the address itself, and without what differs at each request. */
async function read({ url }: Portal, page: string): Promise<string> {
	const answer = await fetch(url + page);
	expect(answer.status, page).toBe(200);
	return (await answer.text())
		.replaceAll(url, "")
		.replace(/<script\b.*?<\/script>/gs, "")
		.replace(/ nonce="[^"]*"/g, "")
		.replace(/<link rel="preload"[^>]*>/g, "")
		.replace(/<(lastBuildDate|updated)>[^<]*</g, "<$1><");
}

async function hashOf({ url }: Portal, file: string): Promise<string> {
	const bytes = await (await fetch(url + file)).arrayBuffer();
	return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
}

test("a paper is backed up while it runs, and restored elsewhere with the same pages and pictures", async ({
	browser,
	portal,
}) => {
	test.setTimeout(240_000);
	const folder = path.join(await mkdtemp(path.join(tmpdir(), "dateline-e2e-")), "backup");
	const dataDir = await aDataDir();
	const home = await read(portal, "/");
	const story = /href="(\/[a-z-]+\/\d{4}\/\d\d\/\d\d\/[^"]+)"/.exec(home)?.[1] ?? "";
	const picture = /(\/media\/[^\s",]+)/.exec(home)?.[1] ?? "";
	const pages = ["/", "/asia", story, "/latest", "/feed.xml", "/sitemap.xml"];
	const before = await Promise.all(pages.map((address) => read(portal, address)));
	const pictureBefore = await hashOf(portal, picture);

	expect(await dateline(portal, "backup", folder)).toMatch(/^Backed up \d+ rows and \d+ picture/);
	expect(await dateline({ dataDir }, "restore", folder)).toMatch(/^Restored the backup of /);
	await expect(dateline(portal, "restore", folder, "--force")).rejects.toThrow(/stop it first/);
	await expect(dateline({ dataDir }, "restore", folder)).rejects.toThrow(/not empty/);

	const restored = await startPortal({ dataDir });
	for (const [index, address] of pages.entries()) {
		expect(await read(restored, address), address).toBe(before[index]);
	}
	expect(await hashOf(restored, picture)).toBe(pictureBefore);
	const context = await browser.newContext({ baseURL: restored.url });
	await signIn(await context.newPage(), {
		email: portal.adminEmail,
		password: portal.adminPassword,
	});
	await context.close();
	await discard(restored);
	await rm(path.dirname(folder), { recursive: true });
});
