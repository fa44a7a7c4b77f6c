import { expect, test } from "./fixtures";
import { aWriter } from "./write-api";

const wrong = "The ferry Kestrel carries forty cars";
const right = "The ferry Kestrel carries fourteen cars";
const notice = "An earlier version of this story misstated how many cars fit. There are fourteen.";

test("a correction is told on the story, on the corrections page, in its feed and to machines, with the new text", async ({
	portal,
	page,
	signIn,
}) => {
	const writer = await aWriter(portal);
	const { id } = await writer.write({ headline: wrong });
	const { url } = await writer.publish(id);
	const textOf = async (path: string) => (await fetch(new URL(path, portal.url))).text();

	await signIn();
	await page.goto(`/newsroom/stories/${id}`);
	await page.getByLabel("Headline").fill(right);
	const publishing = page.getByRole("region", { name: "Publish" });
	await publishing.getByRole("radio", { name: "Correction" }).check();
	await publishing.getByRole("button", { name: "Publish the correction" }).click();
	await expect(publishing.getByText("Say to readers what was wrong").first()).toBeVisible();

	await publishing.getByText("The house’s wording").click();
	await publishing.getByRole("button", { name: /misstated \[what\]/ }).click();
	await publishing.getByRole("button", { name: "Publish the correction" }).click();
	await expect(publishing.getByText("Fill in what stands in brackets.").first()).toBeVisible();
	expect(await textOf(url)).toContain(wrong);

	await publishing.getByLabel("What readers are told").fill(notice);
	await publishing.getByRole("checkbox", { name: /It is serious/ }).check();
	await publishing.getByRole("button", { name: "Publish the correction" }).click();
	await expect(publishing.getByText("Readers see it now")).toBeVisible();

	await page.goto(url);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(right);
	const box = page.getByRole("region", { name: "Corrections" });
	await expect(box).toContainText("Correction");
	await expect(box).toContainText(notice);
	const above = await box.evaluate(
		(shown) =>
			shown.compareDocumentPosition(document.querySelector(".text") ?? shown) ===
			Node.DOCUMENT_POSITION_FOLLOWING,
	);
	expect(above, "a serious one stands over the text").toBe(true);
	const ld = await page.locator('script[type="application/ld+json"]').first().textContent();
	expect(JSON.parse(ld ?? "{}").correction[0].text).toBe(notice);

	await page.goto("/corrections");
	await page.getByRole("link", { name: right }).click();
	await expect(page).toHaveURL(/#notice-/);
	expect(await textOf("/corrections/feed.xml")).toContain(notice);

	await page.getByRole("link", { name: "What changed" }).click();
	await expect(page.locator("del")).toHaveText("forty");
	await expect(page.locator("ins")).toHaveText("fourteen");

	await writer.withdraw(id, "A test.");
	expect((await fetch(`${url}/changes`)).status).toBe(410);
	expect(await textOf("/corrections")).not.toContain(right);
	expect(await textOf("/corrections/feed.xml")).not.toContain(notice);

	await page.goto(`/newsroom/stories/${id}`);
	await publishing.getByRole("button", { name: "Publish it again" }).click();
	await expect(publishing.getByText("Readers see it now")).toBeVisible();
	expect(await textOf(url)).toContain(notice);
});

test("a small fix is silent: neither the date nor a word beside the story changes", async ({
	portal,
	page,
	signIn,
}) => {
	const writer = await aWriter(portal);
	const { id } = await writer.write({ headline: "The harbor pilot retires" });
	const { url } = await writer.publish(id);
	await signIn();
	await page.goto(`/newsroom/stories/${id}`);
	await page.getByLabel("Headline").fill("The harbour pilot retires");
	const publishing = page.getByRole("region", { name: "Publish" });
	await publishing.getByRole("radio", { name: "Small fix" }).check();
	await publishing.getByRole("button", { name: "Publish the fix" }).click();
	await expect(publishing.getByText("Readers see it now")).toBeVisible();

	await page.goto(url);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("The harbour pilot retires");
	await expect(page.getByText("Updated")).toHaveCount(0);
	await expect(page.getByRole("region", { name: "Corrections" })).toHaveCount(0);
});

test("what changed of a story that never was is no page, and of one that moved is where it is now", async ({
	portal,
}) => {
	expect((await fetch(`${portal.url}/asia/2016/09/01/no-such-story/changes`)).status).toBe(404);
	expect((await fetch(`${portal.url}/corrections`)).status).toBe(200);
	const feed = await fetch(`${portal.url}/corrections/feed.xml`);
	expect(feed.headers.get("content-type")).toContain("application/rss+xml");
	expect(feed.headers.get("surrogate-key")).toContain("corrections");
});
