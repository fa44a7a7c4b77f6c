import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const reference = "/asia/2016/09/01/japan-woos-russia-with-deeper-economic-ties";
const pages = [
	"/",
	"/asia",
	"/opinion",
	"/latest",
	"/topics/japan",
	"/sources/reuters",
	reference,
	"/nothing-here",
];

test.use({ javaScriptEnabled: false });

/** The JSON-LD of a page, by type. */
async function dataOf(page: Page): Promise<Map<string, Record<string, unknown>>> {
	const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
	return new Map(texts.map((text) => JSON.parse(text)).map((thing) => [thing["@type"], thing]));
}

const contentOf = (page: Page, name: string) =>
	page.locator(`head meta[name="${name}"], head meta[property="${name}"]`).getAttribute("content");

test("the reference story has every part of a newspaper page, without script", async ({ page }) => {
	await page.goto(reference);
	const trail = page.getByRole("navigation", { name: "Breadcrumb" });
	await expect(trail.getByRole("listitem")).toHaveText(["Home", "Asia"]);
	await expect(trail.getByRole("link", { name: "Asia" })).toHaveAttribute("href", "/asia");

	const article = page.locator("main article").first();
	const time = article.locator("time").first();
	await expect(time).toHaveText("Thursday, September 1, 2016, 13:14");
	await expect(time).toHaveAttribute("datetime", "2016-09-01T13:14:00+08:00");
	await expect(time).toHaveAttribute("title", /GMT\+8/);
	await expect(page.locator("h1")).toHaveCount(1);
	await expect(article.locator(".byline")).toHaveText("By Reuters");
	await expect(article.getByRole("link", { name: "Reuters" })).toHaveAttribute(
		"href",
		"/sources/reuters",
	);

	const figure = article.locator("figure").first();
	await expect(figure.locator("img")).toHaveAttribute("alt", /\w/);
	await expect(figure.locator("img")).toHaveAttribute("width", /^\d+$/);
	await expect(figure.locator(".caption")).toHaveText(/\w/);
	await expect(figure.locator(".credit")).toHaveText(/\w/);

	const opening = article.locator(".text p").first();
	await expect(opening).toHaveText(/^TOKYO - \p{L}/u);
	await expect(opening.locator("span").first()).toHaveCSS("font-variant-caps", "all-small-caps");
	expect(await article.locator(".text p").count()).toBeGreaterThan(5);

	const latest = page.getByRole("complementary", { name: "Latest News" });
	expect(await latest.getByRole("link").count()).toBeGreaterThan(8);
	await expect(latest.locator(`a[href="${reference}"]`)).toHaveCount(0);
	expect(await page.locator(".row article").count()).toBeGreaterThan(1);
	await expect(article.locator(".rights")).toHaveText("© 2016 Reuters");
	await expect(article.locator(".old-story")).toContainText("years old");
});

test("reader modes are not misled: no class takes the name of a byline or of furniture", async ({
	page,
}) => {
	await page.goto(reference);
	const classes = await page
		.locator("main article [class]")
		.evaluateAll((elements) => elements.map((element) => element.className));
	expect(classes.filter((name) => /byline|author|dateline|writtenby/i.test(name))).toEqual([
		"byline",
	]);
	const inText = await page
		.locator(".text [class], .text")
		.evaluateAll((elements) => elements.map((element) => element.className).join(" "));
	expect(inText).not.toMatch(
		/comment|extra|footer|header|related|sidebar|social|meta|media|share|promo|tags|hidden/i,
	);
	// The picture is part of the text, so its caption is kept; what stands around is called what it is.
	await expect(page.locator(".text > figure").first().locator(".caption")).toHaveText(/\w/);
	await expect(page.locator("aside.latest")).toHaveClass(/\bsidebar\b/);
	await expect(page.locator("section.row")).toHaveClass(/\brelated\b/);
});

test("the head of a story says what the page shows", async ({ page, portal }) => {
	await page.goto(reference);
	const headline = (await page.locator("h1").textContent()) ?? "";
	await expect(page).toHaveTitle(`${headline} | Asia | The Harbour Dispatch`);
	expect(await contentOf(page, "robots")).toMatch(/max-image-preview:large/);
	await expect(page.locator('meta[name="robots"]')).toHaveCount(1);
	const address = portal.url + reference;
	await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", address);
	expect(await contentOf(page, "og:url")).toBe(address);
	expect(await contentOf(page, "og:type")).toBe("article");
	expect(await contentOf(page, "article:published_time")).toBe("2016-09-01T13:14:00+08:00");
	expect(await contentOf(page, "twitter:card")).toBe("summary_large_image");
	expect((await contentOf(page, "description"))?.length).toBeLessThanOrEqual(160);
	await expect(page.locator('meta[name="theme-color"]')).toHaveCount(2);
	await expect(page.locator('link[type="application/rss+xml"]')).toHaveCount(1);
	await expect(page.locator('head link[rel="preload"][as="font"]')).toHaveCount(2);

	const data = await dataOf(page);
	expect(data.get("NewsArticle")).toMatchObject({
		headline,
		datePublished: "2016-09-01T13:14:00+08:00",
		author: [{ "@type": "Organization", name: "Reuters", url: `${portal.url}/sources/reuters` }],
		dateline: "TOKYO",
		locationCreated: { "@type": "Place", name: "Tokyo" },
		articleSection: "Asia",
		inLanguage: await page.locator("html").getAttribute("lang"),
	});
	expect(data.get("BreadcrumbList")).toMatchObject({
		itemListElement: [{ name: "Home" }, { name: "Asia", item: `${portal.url}/asia` }],
	});
});

test("the picture that others are shown is as large as it is said to be", async ({
	page,
	request,
}) => {
	await page.goto(reference);
	const address = await contentOf(page, "og:image");
	const answer = await request.get(address ?? "");
	expect(answer.status()).toBe(200);
	const { default: sharp } = await import("sharp");
	const { width, height } = await sharp(await answer.body()).metadata();
	expect(await contentOf(page, "og:image:width")).toBe(String(width));
	expect(await contentOf(page, "og:image:height")).toBe(String(height));
});

test("search engines are told of the picture in three shapes, each as large as it is said to be", async ({
	page,
	request,
}) => {
	await page.goto(reference);
	const { default: sharp } = await import("sharp");
	const told = (await dataOf(page)).get("NewsArticle")?.image;
	if (!Array.isArray(told)) throw new Error("No pictures are told of.");
	const ratios = new Set<string>();
	for (const { url, width, height, creditText } of told) {
		const answer = await request.get(url);
		expect(answer.status(), url).toBe(200);
		expect(answer.headers()["content-type"]).toBe("image/jpeg");
		const made = await sharp(await answer.body()).metadata();
		expect([width, height], url).toEqual([String(made.width), String(made.height)]);
		expect(made.width, url).toBeGreaterThanOrEqual(1200);
		expect(creditText).toMatch(/Dateline graphics/);
		ratios.add((Number(width) / Number(height)).toFixed(2));
	}
	expect([...ratios].sort()).toEqual(["1.00", "1.33", "1.78"]);
});

test("head tags stand in the head for whoever asks", async ({ portal }) => {
	for (const agent of ["Googlebot/2.1", "Mastodon/4.2", "curl/7.88", "newsboat/2.21"]) {
		const answer = await fetch(portal.url + reference, { headers: { "user-agent": agent } });
		const [head = ""] = (await answer.text()).split("</head>");
		expect(head, agent).toContain('rel="canonical"');
		expect(head, agent).toContain('property="og:title"');
		expect(head.indexOf("charSet")).toBeLessThan(1024);
	}
});

test("every page of readers gives the same headers, and no cookie", async ({ portal }) => {
	for (const page of pages) {
		const answer = await fetch(portal.url + page);
		const policy = answer.headers.get("content-security-policy") ?? "";
		expect(policy, page).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/);
		expect(policy, page).not.toContain("unsafe");
		expect(answer.headers.get("cache-control"), page).toBe("public, max-age=0, s-maxage=1");
		expect(answer.headers.get("surrogate-key"), page).toBeTruthy();
		expect(answer.headers.get("set-cookie"), page).toBeNull();
		expect(answer.headers.get("x-content-type-options"), page).toBe("nosniff");
		expect(answer.headers.get("x-powered-by"), page).toBeNull();
		const head = await fetch(portal.url + page, { method: "HEAD" });
		expect(head.status, page).toBe(answer.status);
		expect(head.headers.get("cache-control"), page).toBe(answer.headers.get("cache-control"));
	}
});

test.describe("with script on", () => {
	test.use({ javaScriptEnabled: true });

	test("no page breaks the policy that it comes with", async ({ page }) => {
		const complaints: string[] = [];
		page.on("console", (message) => {
			if (message.type() === "error" && !message.text().includes("404"))
				complaints.push(message.text());
		});
		page.on("pageerror", (error) => complaints.push(error.message));
		for (const path of pages) await page.goto(path, { waitUntil: "networkidle" });
		expect(complaints).toEqual([]);
		expect(await page.evaluate(() => document.cookie)).toBe("");
	});
});

test("one address for each page: others lead to it in one step", async ({ portal }) => {
	const upper = reference.toUpperCase();
	for (const [asked, to] of [
		["/asia/", "/asia"],
		["/ASIA", "/asia"],
		[`${reference}/?utm_source=x`, reference],
		[upper, reference],
	]) {
		const answer = await fetch(`${portal.url}${asked}`, { redirect: "manual" });
		expect(answer.status, asked).toBe(308);
		expect(new URL(answer.headers.get("location") ?? "", portal.url).pathname).toBe(to);
		expect((await fetch(`${portal.url}${to}`, { redirect: "manual" })).status).toBe(200);
	}
});

test("what never was is a true 404, in the paper's face", async ({ page }) => {
	for (const path of [
		"/nothing",
		"/asia/2016/09/01/nothing",
		"/topics/nothing",
		"/people/nobody",
		"/a/b/c",
		"/story/gone",
	]) {
		const answer = await page.goto(path);
		expect(answer?.status(), path).toBe(404);
		await expect(page.locator("h1"), path).toHaveText("There is no page here");
		await expect(page.getByRole("navigation", { name: "Sections" })).toBeVisible();
		expect(await contentOf(page, "robots")).toBe("noindex");
		expect((await dataOf(page)).size).toBe(0);
	}
});

test("names in a byline lead to pages that are there", async ({ page, request }) => {
	await page.goto("/latest");
	const stories = await page
		.locator("h3 a")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
	for (const story of stories.slice(0, 6)) {
		await page.goto(story);
		const names = await page
			.locator(".byline a")
			.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
		for (const name of names) expect((await request.get(name)).status(), name).toBe(200);
	}
});

test("feed, sitemaps and rules for crawlers", async ({ portal }) => {
	const text = async (address: string) => {
		const answer = await fetch(portal.url + address);
		expect(answer.status, address).toBe(200);
		return { text: await answer.text(), type: answer.headers.get("content-type") };
	};
	const feed = await text("/feed.xml");
	expect(feed.type).toBe("application/rss+xml; charset=utf-8");
	expect(feed.text.match(/<item>/g)?.length).toBeGreaterThan(20);
	const tag = (await fetch(`${portal.url}/feed.xml`)).headers.get("etag") ?? "";
	const again = await fetch(`${portal.url}/feed.xml`, { headers: { "if-none-match": tag } });
	expect(again.status).toBe(304);

	const robots = await text("/robots.txt");
	expect(robots.text).toContain(`Sitemap: ${portal.url}/sitemap.xml`);
	const index = await text("/sitemap.xml");
	expect(index.text).toContain(`${portal.url}/sitemaps/stories-2016-09.xml`);
	expect((await text("/sitemaps/stories-2016-09.xml")).text).toContain(reference);
	expect((await fetch(`${portal.url}/sitemaps/stories-1999-01.xml`)).status).toBe(404);

	const month = `${portal.url}/sitemaps/stories-2016-09.xml`;
	const { headers } = await fetch(month);
	const changes = [
		...(await text("/sitemaps/stories-2016-09.xml")).text.matchAll(/<lastmod>([^<]+)/g),
	];
	const newest = Math.max(...changes.map(([, lastmod = ""]) => Date.parse(lastmod)));
	expect(Date.parse(headers.get("last-modified") ?? "")).toBe(newest);
	const same = await fetch(month, { headers: { "if-none-match": headers.get("etag") ?? "none" } });
	expect([same.status, await same.text()]).toEqual([304, ""]);
});

test("no client component of ours is on a reader's page", async () => {
	const folder = ".next/server/app/(site)";
	const files = (await readdir(folder, { recursive: true })).filter((file) =>
		file.endsWith("client-reference-manifest.js"),
	);
	expect(files.length).toBeGreaterThan(5);
	for (const file of files) {
		const modules = (await readFile(path.join(folder, file), "utf8")).matchAll(
			/"\[project\]\/([^"]+?)(?: <[^"]*)?":\{"id"/g,
		);
		const ours = [...modules]
			.map(([, name]) => name)
			.filter((name) => !name?.startsWith("node_modules/next/"));
		expect(ours, file).toEqual([]);
	}
});
