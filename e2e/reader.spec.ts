import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "./fixtures";
import { contentOf, dataOf, pages, reference } from "./reader-pages";

test.use({ javaScriptEnabled: false });

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
