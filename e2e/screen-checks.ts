import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** A screen fits its window, and axe finds nothing wrong with it. */
export async function expectSound(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForLoadState("networkidle");
	const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
	expect(wide, `${path} is wider than the window`).toBe(false);
	const { violations } = await new AxeBuilder({ page })
		.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
		.analyze();
	const told = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
	);
	expect(told, path).toEqual([]);
}
