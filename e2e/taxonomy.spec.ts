import type { Page } from "@playwright/test";
import sharp from "sharp";
import { firstAnswer } from "./first-answer";
import { expect, test } from "./fixtures";
import { expectSoundAtAnyWidth } from "./screen-checks";
import { aWriter } from "./write-api";

test.beforeEach(async ({ signIn }) => signIn());

/** Opens a row of a list of the settings. */
async function open(page: Page, list: string, name: string): Promise<void> {
	await page.goto(`/newsroom/settings/${list}`);
	await page.locator("table").getByRole("link", { name, exact: true }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

test("two sections become one: an old address leads on in one step, schedules and drafts follow", async ({
	page,
	portal,
}) => {
	await page.goto("/newsroom/settings/sections");
	await page.getByLabel("Name").fill("Newsroom");
	await page.getByRole("button", { name: "Open the section" }).click();
	await expect(page.getByText(/is a page of the portal's own/).first()).toBeVisible();
	await page.getByLabel("Name").fill("Harbours");
	await page.getByRole("button", { name: "Open the section" }).click();
	await expect(page.getByText("The section is open.")).toBeVisible();

	const writer = await aWriter(portal);
	const live = await writer.write({ headline: "The quay is mended", section: "harbours" });
	const { url } = await writer.publish(live.id);
	const dated = await writer.write({ headline: "The quay opens", section: "harbours" });
	await writer.publish(dated.id, new Date(Date.now() + 48 * 3_600_000));
	const nav = page.getByRole("navigation", { name: "Sections" });
	await page.goto("/");
	await expect(nav.getByRole("link", { name: "Harbours" })).toBeVisible();

	await open(page, "sections", "Harbours");
	await expect(page.getByText("1 live story, 1 schedule and no drafts").first()).toBeVisible();
	await page.getByLabel("Into").selectOption({ label: "World" });
	await page.getByText("Merge …").click();
	await page.getByRole("button", { name: "Merge for good" }).click();
	await expect(page.getByText("Merged: 1 live story and 1 schedule moved.")).toBeVisible();

	const moved = await firstAnswer(url);
	expect(moved.status).toBe(308);
	expect(moved.to).toBe(url.replace("/harbours/", "/world/"));
	expect((await firstAnswer(moved.to ?? "")).status).toBe(200);
	expect(await firstAnswer(`${portal.url}/harbours`)).toEqual({
		status: 308,
		to: `${portal.url}/world`,
	});
	await page.goto("/world");
	await expect(nav.getByRole("link", { name: "Harbours" })).toHaveCount(0);
	await expect(page.getByRole("link", { name: "The quay is mended" }).first()).toBeVisible();
	await expect(page.getByText("The quay opens")).toHaveCount(0);
	await page.goto(`/newsroom/stories/${dated.id}`);
	await expect(page.getByLabel("Section").locator("option:checked")).toHaveText("World");
});

test("two topics become one, and some of its stories get another", async ({ page, portal }) => {
	const writer = await aWriter(portal);
	await page.goto("/newsroom/settings/topics");
	await page.getByLabel("Name").fill("Lighthouses");
	await page.getByRole("button", { name: "Add the topic" }).click();
	await expect(page.getByText("The topic is there.")).toBeVisible();
	const { id } = await writer.write({ headline: "A light goes out", topics: ["lighthouses"] });
	const { url } = await writer.publish(id);

	await open(page, "topics", "Lighthouses");
	await page.getByRole("checkbox", { name: "A light goes out" }).check();
	await page.getByLabel("Name of the new topic").fill("Beacons");
	await page.getByLabel("And this topic").selectOption({ label: "stays besides" });
	await page.getByRole("button", { name: "File the chosen stories" }).click();
	await expect(page.getByText("Filed. Readers see it now.")).toBeVisible();
	await page.goto(url);
	const topics = page.locator("article, main").getByRole("link");
	await expect(topics.filter({ hasText: /^Beacons$/ })).toBeVisible();
	await expect(topics.filter({ hasText: /^Lighthouses$/ })).toBeVisible();

	await open(page, "topics", "Beacons");
	await page.getByLabel("Into").selectOption({ label: "Lighthouses" });
	await page.getByText("Merge …").click();
	await page.getByRole("button", { name: "Merge for good" }).click();
	await expect(page.getByText("Merged: 1 story was filed here.")).toBeVisible();
	expect(await firstAnswer(`${portal.url}/topics/beacons`)).toEqual({
		status: 308,
		to: `${portal.url}/topics/lighthouses`,
	});
});

test("a contributor gets a picture and a page, and readers see both", async ({ page, portal }) => {
	const create = { width: 500, height: 500, channels: 3, background: "#753" } as const;
	const buffer = await sharp({ create }).jpeg().toBuffer();
	await page.goto("/newsroom/settings/people");
	await page.getByLabel("Name").fill("Ines Quay");
	await page.getByLabel("Role").fill("Harbour correspondent");
	await page.getByLabel("About").fill("She knows every crane by its first name.");
	await page.getByLabel("Links").fill("http://example.com/ines");
	await page.getByRole("button", { name: "Choose or bring in a picture" }).click();
	await page.getByText("Bring in a new picture").click();
	await page
		.locator("input[type=file]")
		.setInputFiles({ name: "ines.jpg", mimeType: "image/jpeg", buffer });
	await page.getByLabel("Credit").fill("Jun Sato");
	await page.getByRole("button", { name: "Add and use it" }).click();
	await expect(page.getByText("Credit: Jun Sato")).toBeVisible();
	await page.getByRole("button", { name: "Add them" }).click();
	await expect(page.getByText(/beginning with https/).first()).toBeVisible();
	await page.getByLabel("Links").fill("https://example.com/ines");
	await page.getByRole("button", { name: "Add them" }).click();
	await expect(page.getByText("Added.", { exact: true })).toBeVisible();

	await page.goto("/people/ines-quay");
	await expect(page.getByRole("img", { name: "Ines Quay" })).toBeVisible();
	await expect(page.locator("figcaption")).toHaveText("Jun Sato");
	await expect(page.getByRole("link", { name: "example.com/ines" })).toBeVisible();
	await expect(page.getByText("Harbour correspondent")).toBeVisible();
	const media = await page.getByRole("img", { name: "Ines Quay" }).getAttribute("src");
	expect((await firstAnswer(portal.url + media)).status).toBe(200);

	await open(page, "people", "Ines Quay");
	await page.getByRole("button", { name: "Take it out" }).click();
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Saved. Readers see it now.")).toBeVisible();
	expect((await firstAnswer(portal.url + media)).status).toBe(404);
});

test("the screens of sections, topics, people and sources pass axe and fit", async ({ page }) => {
	// Axe looks at nine screens, twice.
	test.setTimeout(360_000);
	for (const list of ["sections", "topics", "people", "sources"]) {
		await expectSoundAtAnyWidth(page, `/newsroom/settings/${list}`);
		const sheet = await page.locator("table tbody th a").first().getAttribute("href");
		await expectSoundAtAnyWidth(page, sheet ?? "");
	}
	await expectSoundAtAnyWidth(page, "/people/mei-okafor");
});
