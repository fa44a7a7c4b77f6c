import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "./fixtures";

function photo(background: string, width = 900, height = 600): Promise<Buffer> {
	return sharp({ create: { width, height, channels: 3, background } })
		.jpeg()
		.withExif({ IFD0: { Artist: "Ana Ruiz", ImageDescription: "A ferry leaves the pier." } })
		.toBuffer();
}

async function choose(page: Page, name: string, buffer: Buffer, mimeType = "image/jpeg") {
	await page.locator("input[type=file]").first().setInputFiles({ name, mimeType, buffer });
}

test.beforeEach(async ({ signIn }) => signIn());

test("a photo brings its own words, runs with a story, and is hidden with it", async ({
	page,
	portal,
}) => {
	await page.goto("/newsroom/pictures");
	await choose(page, "ferry.jpg", await photo("#246"));
	await expect(page.getByLabel("Caption")).toHaveValue("A ferry leaves the pier.");
	await page.getByLabel("Credit").fill("Ana Ruiz / AFP");
	await page.getByLabel("Alt text").fill("A white ferry.");
	await page.getByRole("button", { name: "Add to the library" }).click();
	await page.getByRole("link", { name: "A ferry leaves the pier." }).first().click();
	await page.waitForURL(/\/pictures\/[0-9a-f-]{36}$/);
	const media = await page.locator(".picture-page__plate").getAttribute("src");
	const anonymous = async (path: string) => fetch(`${portal.url}${path}`);
	const hidden = await anonymous(media ?? "");
	const never = await anonymous(`/media/${"0".repeat(32)}/640.jpg`);
	expect([hidden.status, never.status]).toEqual([404, 404]);
	expect(await hidden.text()).toBe(await never.text());
	const staff = await page.request.get(media ?? "");
	expect(staff.headers()["cache-control"]).toBe("private, no-store");

	await page.goto("/newsroom/stories/new");
	await page.getByLabel("Headline").fill("A ferry with a picture");
	await page.getByLabel("Section").selectOption({ label: "Asia" });
	await page.getByRole("button", { name: "Begin writing" }).click();
	await page.getByRole("button", { name: "Choose or bring in a picture" }).click();
	await page.getByRole("list", { name: "Pictures found" }).getByRole("button").first().click();
	await expect(page.getByText("Credit: Ana Ruiz / AFP")).toBeVisible();
	await page.getByRole("textbox", { name: "Text of the story" }).focus();
	await page.keyboard.type("It sailed.");
	await page.getByRole("button", { name: "Publish now" }).click();
	const path = await page.locator("#publish .notice a").getAttribute("href");
	await page.goto(path ?? "");
	const figure = page.locator("figure").first();
	await expect(figure).toContainText("A ferry leaves the pier.");
	await expect(figure).toContainText("Ana Ruiz / AFP");
	const live = await anonymous(media ?? "");
	expect([live.status, live.headers.get("cache-control")]).toEqual([
		200,
		"public, max-age=31536000, s-maxage=1, immutable",
	]);
	const again = await fetch(`${portal.url}${media}`, {
		headers: { "if-none-match": live.headers.get("etag") ?? "" },
	});
	expect(again.status).toBe(304);

	await page.goBack();
	await page.getByText("Withdraw from the site").click();
	await page.getByLabel("Why it is withdrawn").fill("A test.");
	await page.getByRole("button", { name: "Withdraw this story now" }).click();
	await expect(page.getByText("Withdrawn. Its address says that the story is gone.")).toBeVisible();
	expect((await anonymous(media ?? "")).status).toBe(404);
});

test("liars, broken files and strangers are refused with a sentence beside the form", async ({
	page,
}) => {
	await page.goto("/newsroom/pictures");
	const whole = await photo("#a33");
	const cases: [string, Buffer, RegExp][] = [
		[
			"liar.jpg",
			Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
			/SVG or a web page/,
		],
		["broken.jpg", whole.subarray(0, whole.length / 2), /broken/],
		["phone.jpg", Buffer.concat([Buffer.from("\0\0\0\x18ftypheic"), Buffer.alloc(200)]), /HEIC/],
	];
	for (const [name, bytes, sentence] of cases) {
		await choose(page, name, bytes);
		await page.getByLabel("Credit").fill("Nobody");
		await page.getByRole("button", { name: "Add to the library" }).click();
		await expect(page.locator(".notice--bad")).toHaveText(sentence);
	}
});

test("an upload without a session is refused before anything is read", async ({ portal }) => {
	const answer = await fetch(`${portal.url}/api/newsroom/pictures`, {
		method: "POST",
		headers: { origin: portal.url },
		body: new Uint8Array(await photo("#111")),
	});
	expect([401, 403]).toContain(answer.status);
});
