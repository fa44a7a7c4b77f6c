import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectSound, open, widths } from "./screen-checks";
import { aWriter } from "./write-api";

test.beforeEach(async ({ signIn }) => signIn());

const settings = "/newsroom/settings";
const navigation = (page: Page) => page.getByRole("navigation", { name: "Sections" });

test("an admin names the paper and gives it an icon, and readers and machines see both", async ({
	page,
	portal,
}) => {
	const textOf = async (path: string) => (await fetch(portal.url + path)).text();
	await page.goto(`${settings}/site`);
	await page.getByLabel("Name", { exact: true }).fill("The Tidewater Post");
	await page.getByLabel("Telephone").fill("call us");
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await expect(page.getByText("Write it as +852 5550 0100.")).toBeVisible();
	await expect(page.getByLabel("Name", { exact: true })).toHaveValue("The Tidewater Post");
	await page.getByLabel("Telephone").fill("+852 5550 0100");
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await expect(page.getByText("Saved. Readers see it now.")).toBeVisible();

	const file = (svg: string) => ({
		name: "drawn.svg",
		mimeType: "image/svg+xml",
		buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${svg}</svg>`),
	});
	await page
		.getByLabel("A square picture")
		.setInputFiles(file('width="64" height="20"><rect width="64" height="20"/>'));
	await page.getByRole("button", { name: "Make the icons" }).click();
	await expect(page.getByText(/An icon is square/)).toBeVisible();
	await page
		.getByLabel("A square picture")
		.setInputFiles(file('width="64" height="64"><circle cx="32" cy="32" r="30"/>'));
	await page.getByRole("button", { name: "Make the icons" }).click();
	await expect(page.getByText("The icons are made.")).toBeVisible();
	await page
		.getByLabel("A picture instead of type")
		.setInputFiles(file('width="300" height="40"><rect width="300" height="40"/>'));
	await page.getByRole("button", { name: "Use this picture" }).click();
	await expect(page.getByText("Readers see the new nameplate.")).toBeVisible();

	await page.goto("/");
	await expect(page).toHaveTitle(/The Tidewater Post/);
	const name = page.getByRole("heading", { level: 1 }).getByRole("img");
	await expect(name).toHaveAttribute("alt", "The Tidewater Post");
	expect(await name.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth)).toBe(
		1200,
	);
	await expect(page.getByRole("contentinfo")).toContainText("+852 5550 0100");
	const icon = await page.locator('head link[rel="icon"]').getAttribute("href");
	expect(icon).toMatch(/^\/media\/site\/[0-9a-f]{32}-icon-96\.png$/);
	const drawn = await fetch(portal.url + icon);
	expect([drawn.status, drawn.headers.get("content-type")]).toEqual([200, "image/png"]);
	expect(await textOf("/manifest.webmanifest")).toContain("-icon-512.png");
	expect(await textOf("/feed.xml")).toContain("<title>The Tidewater Post</title>");
	const old = await fetch(`${portal.url}/favicon.ico`);
	expect([old.status, old.headers.get("content-type")]).toEqual([200, "image/x-icon"]);

	await page.goto(`${settings}/site`);
	await page.getByRole("button", { name: "Set the name in type again" }).click();
	await expect(page.getByLabel("A picture instead of type")).toBeVisible();
	await page.getByRole("button", { name: "Go back to Dateline’s letter" }).click();
	await expect(page.getByLabel("A square picture")).toBeVisible();
	await page.getByLabel("Name", { exact: true }).fill("The Harbour Dispatch");
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await expect(page.getByText("Saved. Readers see it now.")).toBeVisible();
	await page.goto("/");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("The Harbour Dispatch");
	await expect(page.locator('head link[rel="icon"]')).toHaveAttribute("href", "/icon.svg");
});

test("“About us” is written with its preview beside it, and whoever saves an older one is told", async ({
	page,
	context,
	portal,
}) => {
	await page.goto(`${settings}/pages`);
	await page.getByRole("link", { name: "About us" }).click();
	const late = await context.newPage();
	await late.goto(`${settings}/pages/about`);
	const text = page.getByRole("textbox", { name: /^Text/ });
	const before = await text.inputValue();
	await text.fill("We came **by boat**.\n\n## Where\n\n- The pier\n\n[Write](javascript:x)");
	await expect(page.locator(".read-page strong")).toHaveText("by boat");
	await page.getByRole("button", { name: "Publish" }).click();
	await expect(page.getByText(/leads nowhere/)).toBeVisible();
	await text.fill("We came **by boat**.\n\n## Where\n\n- The pier\n\n[Latest](/latest)");
	await page.getByRole("button", { name: "Publish" }).click();
	await expect(page.getByText("Published. Readers see it now.")).toBeVisible();

	await late.getByRole("textbox", { name: /^Text/ }).fill("Written over.");
	await late.getByRole("button", { name: "Publish" }).click();
	await expect(late.getByText(/Demo Admin has changed this while you had it open/)).toBeVisible();
	await expect(late.getByRole("textbox", { name: /^Text/ })).toHaveValue("Written over.");
	await late.close();

	await page.goto("/");
	await page.getByRole("contentinfo").getByRole("link", { name: "About us" }).click();
	await expect(page).toHaveURL(/\/about$/);
	await expect(page.getByRole("heading", { level: 2, name: "Where" })).toBeVisible();
	await expect(page.locator("main strong")).toHaveText("by boat");
	expect(await (await fetch(`${portal.url}/sitemaps/pages.xml`)).text()).toContain("/about</loc>");

	await page.goto(`${settings}/pages/about`);
	await text.fill("");
	await page.getByRole("button", { name: "Publish" }).click();
	await expect(page.getByText("Published. Readers see it now.")).toBeVisible();
	expect((await fetch(`${portal.url}/about`)).status).toBe(404);
	await text.fill(before);
	await page.getByRole("button", { name: "Publish" }).click();
	await expect(page.getByText("See the page")).toBeVisible();
	expect((await fetch(`${portal.url}/about`)).status).toBe(200);
});

test("the navigation is arranged with the keyboard, and without script", async ({
	page,
	browser,
	context,
	portal,
}) => {
	await page.goto(`${settings}/navigation`);
	const title = page.getByRole("heading", { name: "Navigation", level: 2 });
	const part = page.locator(".section").filter({ has: title });
	await part.getByRole("button", { name: "Down Asia" }).focus();
	await page.keyboard.press("Enter");
	await expect(part.getByRole("button", { name: "Down Asia" })).toBeFocused();
	await expect(page.getByText("Asia is now 2 of 9.")).toBeAttached();
	await part.getByText("Add a link").click();
	await part.getByLabel("A link of your own").fill("Shop");
	await part.getByLabel("Where it leads").fill("shop");
	await part.getByRole("button", { name: "Add", exact: true }).nth(1).click();
	await expect(part.getByText("Write a path of the paper")).toBeVisible();
	await part.getByLabel("Where it leads").fill("https://shop.example.com");
	await part.getByRole("button", { name: "Add", exact: true }).nth(1).click();
	await part.getByRole("button", { name: "Publish the navigation" }).click();
	await expect(part.getByText("Published. Readers see it now.")).toBeVisible();

	await page.goto("/");
	const names = await navigation(page).getByRole("link").allTextContents();
	expect([names[0], names[1], names.at(-1)]).toEqual(["World", "Asia", "Shop"]);

	const plain = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: portal.url,
		storageState: await context.storageState(),
	});
	const bare = await plain.newPage();
	await bare.goto(`${settings}/navigation`);
	await bare.getByRole("button", { name: "Remove Shop" }).first().click();
	await bare.getByRole("button", { name: "Up Asia" }).first().click();
	await bare.getByRole("button", { name: "Publish the navigation" }).click();
	await bare.goto("/");
	const again = await navigation(bare).getByRole("link").allTextContents();
	expect([again[0], again[1], again.at(-1)]).toEqual(["Asia", "World", "Latest"]);
	await plain.close();

	await page.goto(`${settings}/navigation`);
	await page.getByRole("button", { name: "Follow the sections in their order again" }).click();
	await expect(
		page.getByRole("button", { name: "Follow the sections in their order again" }),
	).toHaveCount(0);
});

test("crawlers, search engines and advertisers are told what was decided; editors find the house’s wording", async ({
	page,
	portal,
}) => {
	const textOf = async (path: string) => (await fetch(portal.url + path)).text();
	const robots = await textOf("/robots.txt");
	await page.goto(`${settings}/crawlers`);
	await page.getByRole("radio", { name: /Not for training/ }).check();
	await page.getByRole("button", { name: "Save the rules" }).click();
	await expect(page.getByText("Crawlers read it within a day.")).toBeVisible();
	expect(await textOf("/robots.txt")).toMatch(/User-agent: GPTBot\n[\s\S]*Disallow: \/\n/);
	await page.getByLabel(/^ads\.txt/).fill("example.com, 7");
	await page.getByRole("button", { name: "Save the files" }).click();
	await expect(page.getByText(/^Line 1:/)).toBeVisible();
	await page.getByLabel(/^ads\.txt/).fill("example.com, 7, DIRECT");
	await page.getByRole("button", { name: "Save the files" }).click();
	await expect(page.getByText("The files are there now.")).toBeVisible();
	expect(await textOf("/ads.txt")).toBe("example.com, 7, DIRECT\n");
	expect((await fetch(`${portal.url}/app-ads.txt`)).status).toBe(404);
	await page
		.getByRole("textbox", { name: /^Google/ })
		.fill('<meta name="google-site-verification" content="abc_123" />');
	await page.getByRole("button", { name: "Save the proof" }).click();
	await expect(page.getByText("It stands in the head of the home page.")).toBeVisible();
	expect(await textOf("/")).toContain('name="google-site-verification" content="abc_123"');

	await page.getByRole("radio", { name: "All are welcome" }).check();
	await page.getByRole("button", { name: "Save the rules" }).click();
	await expect(async () => expect(await textOf("/robots.txt")).toBe(robots)).toPass();

	await page.goto(`${settings}/wording`);
	await page.getByLabel("Corrections").fill("We had [what] wrong.");
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await expect(page.getByText("Editors find it in the publishing panel.")).toBeVisible();
	const writer = await aWriter(portal);
	const { id } = await writer.write({ headline: "The pier is 300 metres long" });
	await writer.publish(id);
	await page.goto(`/newsroom/stories/${id}`);
	await page.getByLabel("Headline").fill("The pier is 200 metres long");
	const publishing = page.getByRole("region", { name: "Publish" });
	await publishing.getByRole("radio", { name: "Correction" }).check();
	await publishing.getByText("The house’s wording").click();
	await expect(publishing.getByRole("button", { name: "We had [what] wrong." })).toBeVisible();
	await page.goto(`${settings}/wording`);
	await page.getByRole("button", { name: /Go back to the sentences/ }).click();
	await expect(page.getByText("The sentences are those that came with Dateline.")).toBeVisible();
});

const screens = [
	settings,
	...[
		"site",
		"pages",
		"pages/about",
		"navigation",
		"wording",
		"third-parties",
		"third-parties/new",
		"crawlers",
	].map((name) => `${settings}/${name}`),
	"/about",
];

for (const width of widths) {
	test(`the settings pass axe and fit at ${width} pixels`, async ({ page }) => {
		// Axe looks at ten screens.
		test.slow();
		await page.setViewportSize({ width, height: 900 });
		for (const path of screens) {
			await open(page, path);
			for (const fold of await page.locator("details.fold > summary").all()) await fold.click();
			await expectSound(page);
		}
	});
}
