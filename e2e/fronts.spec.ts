import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { expectSound, widths } from "./screen-checks";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const rows = (page: Page) => page.locator("[data-row]");
const said = (page: Page, words: string) =>
	expect(page.locator(".front-said")).toContainText(words);

/** What the picture of the page says at a place; no script runs in it, so it is asked from outside. */
const drawn = (page: Page, selector: string) =>
	page
		.locator(".front-page iframe")
		.evaluate(
			(frame, wanted) =>
				frame instanceof HTMLIFrameElement
					? frame.contentDocument?.querySelector(wanted)?.textContent
					: null,
			selector,
		);

/** Opens the editor of the home front once its page is drawn and can be worked on. */
async function openHome(page: Page): Promise<void> {
	await page.goto("/newsroom/fronts/home");
	await expect.poll(() => drawn(page, ".sheet .nameplate")).toBeTruthy();
}

const headlineOf = async (page: Page, index: number) =>
	(await rows(page).nth(index).locator(".front-row__headline").textContent()) ?? "";

test("an editor starts from the page as it is, and readers get the lead that they chose", async ({
	page,
	signIn: enter,
}) => {
	await enter();
	await page.goto("/");
	const led = await page.locator(".card-lead a").textContent();
	await openHome(page);
	const anew = page.getByText("Start anew …");
	if (await anew.isVisible()) await anew.click();
	await page.getByRole("button", { name: /^Start from the page as it / }).click();
	await said(page, "The draft is the page as it arranges itself");
	await expect(rows(page).first()).toContainText(led ?? "");
	const second = await headlineOf(page, 1);

	// By keyboard: the second story becomes the first, and the lead.
	await rows(page).nth(1).focus();
	await page.keyboard.press("Alt+ArrowUp");
	await said(page, "Moved to place 1");
	await expect(rows(page).first()).toContainText(second);
	await expect(rows(page).first()).toBeFocused();
	await page.keyboard.press("1");
	await said(page, "Shown as: Lead.");
	await rows(page).nth(1).focus();
	await page.keyboard.press("2");
	await said(page, "Shown as: Large.");

	// Words of its own, which change no story.
	await rows(page).first().click();
	await page.getByRole("button", { name: "Words …" }).click();
	await page.getByLabel("Headline on the front").fill("The front’s own words");
	await page.getByRole("button", { name: "Set on the card" }).click();
	await said(page, "The story is as it was");
	await expect.poll(() => drawn(page, ".card-lead .card-headline")).toBe("The front’s own words");

	await expect(page.getByText(/things? differs?/)).toBeVisible();
	await page.getByRole("button", { name: "Launch now" }).click();
	await said(page, "Launched. Readers have it now.");
	await page.goto("/");
	await expect(page.locator(".card-lead a")).toHaveText("The front’s own words");
	const stories = await page
		.locator("main article a")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
	expect(new Set(stories).size).toBe(stories.length);
	await page.locator(".card-lead a").click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(second);
});

test("a story is dragged with the mouse, and undo takes it back", async ({
	page,
	signIn: enter,
}) => {
	await enter();
	await openHome(page);
	const third = await headlineOf(page, 2);
	const box = page.locator(`.front-box--card[aria-label^=${JSON.stringify(third)}]`);
	const target = page.locator(".front-box--card").first();
	await expect(box).toBeVisible();
	const [from, to] = [await box.boundingBox(), await target.boundingBox()];
	if (!from || !to) throw new Error("Nothing is drawn.");
	await page.mouse.move(from.x + 20, from.y + 20);
	await page.mouse.down();
	await page.mouse.move(to.x + 60, to.y + 40, { steps: 4 });
	await page.mouse.move(to.x + 60, to.y + 12);
	await expect(page.locator(".front-mark")).toBeVisible();
	await page.mouse.up();
	await said(page, "Moved to");
	await expect(rows(page).first()).toContainText(third);
	await page.keyboard.press("Control+z");
	await said(page, "Taken back.");
	await expect(rows(page).nth(2)).toContainText(third);
	await page.getByRole("button", { name: "Redo" }).click();
	await said(page, "Done again.");
	await expect(rows(page).first()).toContainText(third);
	await page.getByRole("button", { name: "Launch now" }).click();
	await said(page, "Launched.");
});

test("a found story is added, and when it is withdrawn it goes by itself", async ({
	page,
	browser,
	portal,
	signIn: enter,
}) => {
	await enter();
	await openHome(page);
	await page.keyboard.press("/");
	await page.getByLabel("Add to").selectOption({ index: 1 });
	const found = page.locator(".front-found li").filter({ hasNotText: "on the front" }).first();
	const headline = (await found.locator("b").textContent()) ?? "";
	await found.getByRole("button", { name: /^Add/ }).click();
	await said(page, "Placed in");
	await expect(page.locator("[data-row]", { hasText: headline })).toBeVisible();
	await page.getByRole("button", { name: "Launch now" }).click();
	await said(page, "Launched.");

	const answer = await page.request.get(
		`/api/newsroom/stories?${new URLSearchParams({ words: headline })}`,
	);
	const { storyId } = (await answer.json()).rows[0];
	const reader = await browser.newPage({ baseURL: portal.url });
	await reader.goto("/");
	await expect(reader.locator("main article a", { hasText: headline })).toBeVisible();
	await page.request.post(`/api/newsroom/stories/${storyId}/withdraw`, {
		headers: { origin: portal.url },
		data: { reason: "It was not so." },
	});
	await reader.goto("/");
	await expect(reader.locator("main article a", { hasText: headline })).toHaveCount(0);
	await reader.close();
	// Its editor is told, here and before a launch.
	await openHome(page);
	await expect(page.locator("[data-row]", { hasText: headline })).toContainText("was withdrawn");
	await page.getByRole("button", { name: "Launch now" }).click();
	await expect(page.locator(".notice--warn")).toContainText(headline);
	await page.getByRole("button", { name: "Launch now without them" }).click();
	await said(page, "Launched.");
});

test("an older edition comes back with one key, and the front is handed back", async ({
	page,
	signIn: enter,
}) => {
	await enter();
	await page.goto("/newsroom/fronts/home/editions");
	const back = page.getByRole("button", { name: "Bring it back" });
	const before = await back.count();
	expect(before).toBeGreaterThanOrEqual(3);
	await back.last().click();
	await expect(page.getByText("brought back")).toBeVisible();
	await page.goto("/");
	await expect(page.locator(".card-lead a")).toHaveText("The front’s own words");
	await page.goto("/newsroom/fronts/home/editions");
	await page.getByText("Hand the front back …").click();
	await page.getByRole("button", { name: "Let it arrange itself now" }).click();
	await expect(page.getByText("Hand the front back …")).toHaveCount(0);
	await page.goto("/");
	await expect(page.locator(".card-lead a")).not.toHaveText("The front’s own words");
});

test("breaking news stands over every page until it is taken down", async ({
	page,
	signIn: enter,
}) => {
	await enter();
	await page.goto("/newsroom/fronts");
	await page.getByLabel("What happened").fill("The harbour bridge is closed");
	await page.getByLabel("Leads to").fill("javascript:alert(1)");
	await page.getByRole("button", { name: "Put it over every page" }).click();
	await expect(page.getByText("Write a path of this site")).toBeVisible();
	await page.getByLabel("Leads to").fill("/latest");
	await page.getByRole("button", { name: "Put it over every page" }).click();
	await expect(page.getByRole("button", { name: "Take it down" })).toBeVisible();
	for (const path of ["/", "/asia", "/latest"]) {
		await page.goto(path);
		const line = page.getByRole("complementary", { name: "Breaking news" });
		await expect(line).toContainText("The harbour bridge is closed");
		const { violations } = await new AxeBuilder({ page }).include(".breaking").analyze();
		expect(violations).toEqual([]);
	}
	await page.goto("/newsroom/fronts");
	await page.getByRole("button", { name: "Take it down" }).click();
	await expect(page.getByRole("button", { name: "Take it down" })).toHaveCount(0);
	await page.goto("/");
	await expect(page.locator(".breaking")).toHaveCount(0);
});

for (const width of widths) {
	test(`the fronts' screens pass axe and fit at ${width} pixels`, async ({ page, portal }) => {
		await page.setViewportSize({ width, height: 900 });
		await signIn(page, { email: portal.adminEmail, password: portal.adminPassword });
		for (const path of [
			"/newsroom/fronts",
			"/newsroom/fronts/home",
			"/newsroom/fronts/home/editions",
		]) {
			await page.goto(path);
			if (path.endsWith("home")) {
				await expect.poll(() => drawn(page, ".sheet .nameplate")).toBeTruthy();
				await rows(page).first().click();
			}
			// The picture is the readers' own page, which is looked at elsewhere.
			await expectSound(page, "iframe");
		}
	});
}
