import { expect, type Page } from "@playwright/test";

/** Begins a story and opens its editor. */
export async function beginStory(page: Page, headline: string): Promise<string> {
	await page.goto("/newsroom/stories/new");
	await page.getByLabel("Headline").fill(headline);
	await page.getByLabel("Section").selectOption({ label: "Asia" });
	await page.getByRole("button", { name: "Begin writing" }).click();
	await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
	await expect(page.getByRole("textbox", { name: "Text of the story" })).toBeVisible();
	return page.url().split("/").at(-1) ?? "";
}

/** The editor of the text. */
export const text = (page: Page) => page.getByRole("textbox", { name: "Text of the story" });
/** The line that says what is saved. */
export const status = (page: Page) => page.locator(".status");

/** Types at the end of the text. */
export async function type(page: Page, words: string): Promise<void> {
	await text(page).focus();
	await page.keyboard.press("Control+End");
	await page.keyboard.type(words);
}

/** What the server holds of a story. */
export async function heldBy(page: Page, storyId: string) {
	const answer = await page.request.get(`/api/newsroom/stories/${storyId}`);
	return answer.json();
}
