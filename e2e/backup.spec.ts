import { rm } from "node:fs/promises";
import path from "node:path";
import { dateline } from "./command-line";
import { expect, test } from "./fixtures";
import { aDataDir, discard, type Portal, startPortal } from "./portal";
import { aWriter } from "./write-api";

const surfaces = ["/", "/asia", "/latest", "/sources/reuters", "/feed.xml", "/sitemap.xml"];

/** What a page says, without what differs from one answer to the next: nonces, addresses, ages. */
async function contentOf(portal: Portal, surface: string): Promise<string> {
	const answer = await fetch(`${portal.url}${surface}`);
	expect(answer.status, `${surface}\n${portal.output()}`).toBe(200);
	const text = (await answer.text()).replaceAll(portal.url, "");
	const body = text
		.replace(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>/g, "")
		.replace(/ nonce="[^"]*"/g, "")
		.replace(/(<time[^>]*>)[^<]*/g, "$1");
	return body
		.replace(/<lastBuildDate>[^<]*<\/lastBuildDate>/g, "")
		.replace(/<head>[\s\S]*?<\/head>/, "");
}

async function contentsOf(portal: Portal, all: string[]): Promise<string[]> {
	const contents: string[] = [];
	for (const surface of all) contents.push(await contentOf(portal, surface));
	return contents;
}

test("restored from a backup, or moved by an export, the paper has the same pages and pictures", async () => {
	test.setTimeout(400_000);
	const first = await startPortal({ demo: true });
	const writer = await aWriter(first);
	const { id } = await writer.write({
		headline: "The last ferry before the fire",
		source: "reuters",
	});
	const { url } = await writer.publish(id);
	const page = await contentOf(first, "/asia");
	const picture = /\/media\/[0-9a-f]+\/\d+\.(?:webp|jpg)/.exec(page)?.[0] ?? "";
	const all = [...surfaces, new URL(url).pathname];
	const before = await contentsOf(first, all);
	const bytes = await (await fetch(`${first.url}${picture}`)).arrayBuffer();
	expect(bytes.byteLength).toBeGreaterThan(1000);

	const kept = path.dirname(await aDataDir());
	await dateline(first, "backup", path.join(kept, "backup"));
	expect(await dateline(first, "export", path.join(kept, "export"))).toMatch(/^Exported \d+ rows/);
	await discard(first);

	for (const [back, folder, said] of [
		["restore", "backup", /^Restored/],
		["import", "export", /^Imported The Harbour Dispatch.*reset-password admin@example\.com$/s],
	] as const) {
		const dataDir = await aDataDir();
		expect(await dateline({ dataDir }, back, path.join(kept, folder))).toMatch(said);
		const second = await startPortal({ dataDir });
		expect(await contentsOf(second, all), back).toEqual(before);
		const again = await (await fetch(`${second.url}${picture}`)).arrayBuffer();
		expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
		await discard(second);
	}
	await rm(kept, { recursive: true, force: true });
});
