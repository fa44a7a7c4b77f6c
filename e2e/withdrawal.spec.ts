import { expect, test } from "./fixtures";
import { aWriter } from "./write-api";

const words = "Lighthouse keeper finds a seventh lamp";

test("a withdrawn story answers 410 and is gone from every list", async ({ portal, page }) => {
	const writer = await aWriter(portal);
	const { id } = await writer.write({ headline: words, source: "reuters", topics: ["oceans"] });
	const { url } = await writer.publish(id);
	const month = /\/(\d{4})\/(\d{2})\//.exec(url)?.slice(1, 3).join("-");
	const surfaces = [
		"/",
		"/asia",
		"/latest",
		"/topics/oceans",
		"/sources/reuters",
		"/feed.xml",
		`/sitemaps/stories-${month}.xml`,
		"/api/v1/stories?limit=100",
	];
	const slug = "lighthouse-keeper-finds-a-seventh-lamp";
	const mentions = async (surface: string) =>
		(await (await fetch(`${portal.url}${surface}`)).text()).includes(slug);
	for (const surface of surfaces) expect(await mentions(surface), `${surface} before`).toBe(true);

	await writer.withdraw(id, "The seventh lamp was a reflection.");
	for (const surface of surfaces) expect(await mentions(surface), `${surface} after`).toBe(false);
	const gone = await fetch(url);
	expect(gone.status).toBe(410);
	expect(gone.headers.get("cache-control")).not.toContain("stale");
	const text = await gone.text();
	expect(text).not.toContain(words);
	expect(text).not.toContain("reflection");
	expect(text).toContain("noindex");
	expect((await fetch(url, { method: "HEAD" })).status).toBe(410);
	expect((await fetch(`${portal.url}/api/v1/stories/${id}`)).status).toBe(404);

	const answer = await page.goto(url);
	expect(answer?.status()).toBe(410);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await expect(page.getByRole("link", { name: /home|front page/i }).first()).toBeVisible();
});
