import type { Page } from "@playwright/test";

/** The story that every part of a page is tried on. */
export const reference = "/asia/2016/09/01/japan-woos-russia-with-deeper-economic-ties";

/** A page of each kind. */
export const pages = [
	"/",
	"/asia",
	"/opinion",
	"/latest",
	"/topics/japan",
	"/sources/reuters",
	reference,
	"/nothing-here",
];

/** The JSON-LD of a page, by type. */
export async function dataOf(page: Page): Promise<Map<string, Record<string, unknown>>> {
	const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
	return new Map(texts.map((text) => JSON.parse(text)).map((thing) => [thing["@type"], thing]));
}

/** What a tag of the head says, by its name or property. */
export const contentOf = (page: Page, name: string) =>
	page.locator(`head meta[name="${name}"], head meta[property="${name}"]`).getAttribute("content");
