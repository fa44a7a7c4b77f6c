import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** How wide windows are in which every screen is looked at: a telephone's, a desk's. */
export const widths = [360, 1440] as const;

/**
 * The screen as it stands fits its window, and axe finds nothing wrong with it.
 *
 * @param without a part that is looked at elsewhere
 */
export async function expectSound(page: Page, without?: string): Promise<void> {
	const where = `${page.url()} at ${page.viewportSize()?.width}`;
	const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
	expect(wide, `${where} is wider than the window`).toBe(false);
	const axe = new AxeBuilder({ page });
	const { violations } = await (without ? axe.exclude(without) : axe).analyze();
	const told = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
	);
	expect(told, where).toEqual([]);
}

/** Opens a screen. It is drawn once its headline stands there, whatever the network still does. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
}

/** Opens a screen in windows of both widths, and looks at it. */
export async function expectSoundAtAnyWidth(page: Page, path: string): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 900 });
		await open(page, path);
		await expectSound(page);
	}
}
