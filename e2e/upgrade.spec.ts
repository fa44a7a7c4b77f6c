import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { exportFolder, listReleases, releasedPages } from "@/lib/testing/releases";
import { dateline } from "./command-line";
import { expect, test } from "./fixtures";
import { storyWords, wordsOf } from "./page-words";
import { aDataDir, discard, startPortal } from "./portal";
import { aWriter } from "./write-api";

/** The export of a release as it was before it was packed. */
async function unpacked(version: string): Promise<string> {
	const from = exportFolder(version);
	const to = await mkdtemp(path.join(tmpdir(), "dateline-release-"));
	await mkdir(path.join(to, "tables"));
	for (const entry of await readdir(from, { withFileTypes: true })) {
		if (entry.isFile()) await copyFile(path.join(from, entry.name), path.join(to, entry.name));
	}
	for (const name of await readdir(path.join(from, "tables"))) {
		const rows = gunzipSync(await readFile(path.join(from, "tables", name)));
		await writeFile(path.join(to, "tables", name.replace(/\.gz$/, "")), rows);
	}
	return to;
}

test("the paper of every release, brought to this version, says on its pages what it said", async () => {
	test.setTimeout(300_000);
	const versions = await listReleases();
	expect(versions).toContain("0.1.0");
	for (const version of versions) {
		const folder = await unpacked(version);
		const dataDir = await aDataDir();
		await dateline({ dataDir }, "import", folder);
		const portal = await startPortal({ dataDir });
		for (const [place, words] of Object.entries(await releasedPages(version))) {
			const answer = await fetch(`${portal.url}${place}`, { redirect: "manual" });
			expect(answer.status, place).toBe(200);
			const html = await answer.text();
			expect(storyWords(html)[0], place).toBe(words[0]);
			const page = wordsOf(html);
			for (const sentence of words) expect(page, place).toContain(sentence);
		}
		for (const surface of [
			"/",
			"/asia",
			"/latest",
			"/sources/reuters",
			"/feed.xml",
			"/sitemap.xml",
		]) {
			expect((await fetch(`${portal.url}${surface}`)).status, surface).toBe(200);
		}
		await discard(portal);
		await rm(folder, { recursive: true });
	}
});

/** An action of a build that is gone: its name is nobody's now. */
const formerAction = "40".padEnd(42, "f");

test("a form that was opened before an upgrade says so, and keeps what was typed", async ({
	page,
	signIn,
}) => {
	await signIn();
	await page.goto("/newsroom/tokens");
	await page.route("**/newsroom/tokens", (route) => {
		const headers = route.request().headers();
		if (!headers["next-action"]) return route.continue();
		return route.continue({ headers: { ...headers, "next-action": formerAction } });
	});
	await page.getByLabel("Name").fill("The wire importer");
	await page.getByRole("button", { name: "Make a token" }).click();
	await expect(page.getByText(/newsroom has been renewed/)).toBeVisible();
	await expect(page.getByLabel("Name")).toHaveValue("The wire importer");

	await page.unroute("**/newsroom/tokens");
	await page.reload();
	await page.getByLabel("Name").fill("The wire importer");
	await page.getByRole("button", { name: "Make a token" }).click();
	await expect(page.getByText("The wire importer").first()).toBeVisible();
});

test("what an editor's page of the first release saves is still taken", async ({
	page,
	portal,
	signIn,
}) => {
	await signIn();
	const writer = await aWriter(portal);
	const { id } = await writer.write({ headline: "A ferry of the first release" });
	// As that release's page sends it, to the letter: lib/domain/draft.ts of 0.1.0.
	const data = {
		fields: { headline: "A ferry of the first release sails", topicIds: [], awaitedPicture: null },
		bases: { headline: 1, topicIds: 1, awaitedPicture: 1 },
	};
	const answer = await page.request.put(`/api/newsroom/stories/${id}/draft`, {
		headers: { origin: portal.url },
		data,
	});
	expect(answer.status(), await answer.text()).toBe(200);
	expect(await answer.text()).toContain("A ferry of the first release sails");
});
