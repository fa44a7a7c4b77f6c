import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { reference } from "./reader-pages";

const storyLink = /^\/[a-z-]+\/\d{4}\/\d{2}\/\d{2}\//;

type Headline = { size: number; top: number };

/** The headlines of a front whose beginning can be seen without scrolling. */
async function headlinesInView(page: Page): Promise<Headline[]> {
	const all = await page.locator(".card-headline").evaluateAll((elements) =>
		elements.map((element) => ({
			size: Number.parseFloat(getComputedStyle(element).fontSize),
			top: element.getBoundingClientRect().top,
			height: innerHeight,
		})),
	);
	return all.filter(({ top, height, size }) => top + size < height);
}

test("a wide front shows at least nine headlines in three sizes, the lead twice as large as the next", async ({
	page,
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto("/");
	const seen = await headlinesInView(page);
	const sizes = [...new Set(seen.map(({ size }) => size))].sort((a, b) => b - a);
	expect(seen.length).toBeGreaterThanOrEqual(9);
	expect(sizes.length).toBeGreaterThanOrEqual(3);
	expect(sizes[0] ?? 0).toBeGreaterThanOrEqual(2 * (sizes[1] ?? Number.POSITIVE_INFINITY));
});

test("a telephone shows at least three headlines", async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 800 });
	await page.goto("/");
	expect((await headlinesInView(page)).length).toBeGreaterThanOrEqual(3);
});

test("the front links to at least 45 different stories, none twice, most cards without a picture", async ({
	page,
}) => {
	await page.goto("/");
	const links = await page
		.locator("main .card-headline a")
		.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
	const stories = links.filter((link) => storyLink.test(link));
	expect(new Set(stories).size).toBe(stories.length);
	expect(stories.length).toBeGreaterThanOrEqual(45);
	expect((await page.locator("main .card-pictured").count()) / stories.length).toBeLessThanOrEqual(
		0.6,
	);
	const layouts = await page
		.locator("main :is(.top, .opinion-cards, .block-columns)")
		.evaluateAll((blocks) => blocks.map((block) => block.className));
	expect(new Set(layouts).size).toBeGreaterThanOrEqual(3);
});

test("no column of the front leaves an empty gap above 64 px", async ({ page }) => {
	for (const width of [1300, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await page.goto("/");
		// Under the last thing in each card, up to the end of the card; the rule and its padding not counted.
		const gaps = await page.locator("main .card").evaluateAll((cards) =>
			cards.map((card) => {
				const bottoms = [...card.querySelectorAll("p, h2, h3, img")].map(
					(part) => part.getBoundingClientRect().bottom,
				);
				const padding = Number.parseFloat(getComputedStyle(card).paddingBlockEnd);
				const gap = card.getBoundingClientRect().bottom - padding - Math.max(...bottoms);
				return { gap: Math.round(gap), headline: card.querySelector("a")?.textContent };
			}),
		);
		expect(gaps.filter(({ gap }) => gap > 64)).toEqual([]);
	}
});

test("a column of text is at most 620 px wide, and nothing runs over a page's edge", async ({
	page,
}) => {
	for (const width of [320, 360, 768, 1300, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		for (const address of ["/", "/asia", reference, "/latest"]) {
			await page.goto(address);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(over, `${address} at ${width}`).toBeLessThanOrEqual(0);
		}
		await page.goto(reference);
		const box = await page.locator(".text").boundingBox();
		expect(box?.width).toBeLessThanOrEqual(620);
	}
});

test("the typefaces are ours, small, and what they stand in for has their measure", async ({
	page,
	request,
}) => {
	await page.goto(reference);
	const fonts = await page.evaluate(async () => {
		await document.fonts.ready;
		return performance
			.getEntriesByType("resource")
			.map(({ name }) => name)
			.filter((name) => name.endsWith(".woff2"));
	});
	let bytes = 0;
	for (const font of fonts) bytes += (await (await request.get(font)).body()).length;
	expect(fonts.length).toBeGreaterThanOrEqual(3);
	expect(bytes).toBeLessThanOrEqual(100_000);
});

test("nothing moves while a page comes in", async ({ page }) => {
	await page.addInitScript(() => {
		const seen = { shift: 0 };
		Object.assign(window, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				if ("value" in entry) seen.shift += Number(entry.value);
		}).observe({ type: "layout-shift", buffered: true });
	});
	for (const address of ["/", reference]) {
		await page.goto(address, { waitUntil: "networkidle" });
		const shift = await page.evaluate(() =>
			"seen" in window ? (window.seen as { shift: number }).shift : 1,
		);
		expect(shift, address).toBeLessThanOrEqual(0.02);
	}
});

for (const colorScheme of ["light", "dark"] as const) {
	test(`no page keeps anyone out, in ${colorScheme}`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		for (const width of [320, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			for (const address of [
				"/",
				"/asia",
				"/opinion",
				reference,
				"/latest",
				"/people/ilse-wren",
				"/nothing",
			]) {
				await page.goto(address);
				const { violations } = await new AxeBuilder({ page })
					.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
					.analyze();
				const told = violations.map(
					({ id, nodes }) =>
						`${id}: ${nodes
							.map(({ html }) => html)
							.slice(0, 3)
							.join(" ")}`,
				);
				expect(told, `${address} at ${width}`).toEqual([]);
			}
		}
	});
}

test("a dark page shows the drawing that was made for it, and paper the light one", async ({
	page,
}) => {
	const shown = () =>
		page.locator("main figure img").evaluate(async (image) => {
			if (!(image instanceof HTMLImageElement)) throw new Error("There is no picture.");
			await image.decode();
			return new URL(image.currentSrc).pathname;
		});
	await page.emulateMedia({ colorScheme: "dark" });
	await page.goto(reference);
	expect(await shown()).toMatch(/\/\d+-dark\.webp$/);
	await expect(page.locator("main figure img")).toHaveCSS("filter", "none");
	await page.emulateMedia({ colorScheme: "light" });
	await page.goto(reference);
	expect(await shown()).toMatch(/\/\d+\.avif$/);
});

test("the skip link comes first and leads to the news", async ({ page }) => {
	await page.goto(reference);
	await page.keyboard.press("Tab");
	const skip = page.getByRole("link", { name: "Skip to the news" });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press("Enter");
	expect(new URL(page.url()).hash).toBe("#content");
});

test("on paper a story keeps its text and credits, and loses the furniture", async ({ page }) => {
	await page.emulateMedia({ media: "print" });
	await page.goto(reference);
	await expect(page.locator("h1")).toBeVisible();
	await expect(page.locator(".credit").first()).toBeVisible();
	await expect(page.locator(".text")).toHaveCSS("column-count", "2");
	const address = await page
		.locator(".rights")
		.evaluate((line) => getComputedStyle(line, "::after").content);
	expect(address).toContain(reference);
	for (const furniture of [".sections", ".latest", ".row", ".trail"]) {
		await expect(page.locator(furniture)).toBeHidden();
	}
});

test("the stylesheet has nothing that the face forbids", async () => {
	const folder = "components/site/styles";
	for (const file of await readdir(folder)) {
		const css = (await readFile(path.join(folder, file), "utf8")).replace(/\/\*[\s\S]*?\*\//g, "");
		expect(css, file).not.toMatch(
			/border-radius|box-shadow|text-shadow|gradient\(|@keyframes|text-transform:\s*uppercase|!important/,
		);
		expect(css, file).not.toMatch(
			/(margin|padding|border)-(left|right|top|bottom)\b|text-align:\s*(left|right)|float:/,
		);
	}
});
