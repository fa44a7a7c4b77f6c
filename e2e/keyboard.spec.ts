import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectSound, open, widths } from "./screen-checks";

test.beforeEach(async ({ signIn }) => signIn());

/** Presses Tab until something is focused whose accessible name or text fits. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
	for (let press = 0; press < 60; press += 1) {
		await page.keyboard.press("Tab");
		const focused = await page.evaluate(() => {
			const element = document.activeElement;
			const labels =
				element instanceof HTMLInputElement ||
				element instanceof HTMLTextAreaElement ||
				element instanceof HTMLSelectElement
					? [...(element.labels ?? [])].map((label) => label.textContent)
					: [];
			return [element?.getAttribute("aria-label"), ...labels, element?.textContent]
				.filter(Boolean)
				.join(" ");
		});
		if (name.test(focused)) return;
	}
	throw new Error(`No Tab leads to ${name}.`);
}

test("a story is written and published with the keyboard alone", async ({ page }) => {
	await page.goto("/newsroom/stories/new");
	await page.keyboard.type("Written without a mouse");
	await tabTo(page, /^Section/);
	await page.keyboard.type("Asia");
	await tabTo(page, /Begin writing/);
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
	await expect(page.getByRole("textbox", { name: "Text of the story" })).toBeVisible();

	await tabTo(page, /^Byline/);
	await page.keyboard.type("Reut");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("list", { name: "Byline, in order" })).toContainText("Reuters");
	await tabTo(page, /Text of the story/);
	await page.keyboard.type("The first line. ");
	await page.keyboard.press("Control+b");
	await page.keyboard.type("Bold.");
	await page.keyboard.press("Alt+F10");
	await expect(page.getByRole("button", { name: "Bold" })).toBeFocused();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByRole("button", { name: "Italic" })).toBeFocused();
	await page.keyboard.press("Control+s");
	await expect(page.getByText(/Kept as revision \d+/)).toBeVisible();
	await page.keyboard.press("Control+Enter");
	await expect(page.getByRole("button", { name: "Publish now" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByText("Published. Readers see it now:")).toBeVisible();
	const path = await page.locator("#publish .notice a").getAttribute("href");
	await page.goto(path ?? "");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Written without a mouse");
});

test("what is missing is said beside its field, with a way to it", async ({ page }) => {
	await page.goto("/newsroom/stories/new");
	await page.getByRole("button", { name: "Begin writing" }).click();
	await expect(page.getByRole("textbox", { name: "Text of the story" })).toBeVisible();
	await page.getByRole("button", { name: "Publish now" }).click();
	await expect(page.locator("#field-headline")).toContainText("A story needs a headline.");
	await expect(page.locator("#field-sectionId")).toContainText("Choose the section");
	const panel = page.locator("#publish");
	await panel.getByRole("link", { name: "Choose the section" }).click();
	await expect(page.getByLabel("Section")).toBeFocused();
	await panel.getByRole("link", { name: "There is no text yet." }).click();
	await expect(page.getByRole("textbox", { name: "Text of the story" })).toBeFocused();
	await page.getByLabel("Headline").fill("Now there is one");
	await expect(page.locator("#field-headline")).not.toContainText("A story needs a headline.");
});

const screens = [
	"/newsroom/stories",
	"/newsroom/stories/new",
	"/newsroom/wire",
	"/newsroom/pictures",
];

for (const width of widths) {
	test(`the story screens pass axe and fit at ${width} pixels`, async ({ page }) => {
		// Axe looks at seven screens.
		test.slow();
		await page.setViewportSize({ width, height: 900 });
		await page.goto("/newsroom/stories");
		const editor = await page.locator(".story-line a").first().getAttribute("href");
		const history = `${editor}/revisions`;
		const compared = `${history}/1?against=draft`;
		for (const path of [...screens, editor ?? "", history, compared]) {
			await open(page, path);
			if (path === editor)
				await expect(page.getByRole("textbox", { name: "Text of the story" })).toBeVisible();
			await expectSound(page);
		}
	});
}
