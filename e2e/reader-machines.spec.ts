import { expect, test } from "./fixtures";
import { contentOf, dataOf, pages, reference } from "./reader-pages";

test.use({ javaScriptEnabled: false });

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

test("pages say which may be fetched before they are asked for, and what is no page does not", async ({
	portal,
}) => {
	for (const page of pages) {
		const { headers } = await fetch(portal.url + page);
		expect(headers.get("speculation-rules"), page).toBe('"/speculation-rules.json"');
	}
	for (const other of ["/feed.xml", "/robots.txt", "/sitemap.xml", "/newsroom/sign-in"]) {
		const { headers } = await fetch(portal.url + other);
		expect(headers.get("speculation-rules"), other).toBeNull();
	}
	const rules = await fetch(`${portal.url}/speculation-rules.json`);
	expect(rules.headers.get("content-type")).toMatch(/^application\/speculationrules\+json/);
	const { prefetch, prerender } = await rules.json();
	expect(prerender).toBeUndefined();
	expect(prefetch).toMatchObject([{ source: "document", eagerness: "moderate" }]);
	expect(JSON.stringify(prefetch)).toContain("/newsroom*");
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
