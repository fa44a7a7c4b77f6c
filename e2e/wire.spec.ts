import sharp from "sharp";
import { expect, test } from "./fixtures";

const report = `Home > Asia
Thursday, September 1, 2016, 13:14

Harbour town opens its third ferry line

By Reuters

Harbour town opens its third ferry line
The ferry Kestrel leaves the eastern pier on August 30, 2016. (ANA RUIZ / AFP)
TOKYO - A third ferry line opened on Thursday between the eastern pier and the outer islands, after two years of work on the landing stages.

The boats sail every forty minutes from six in the morning, the harbour office said.

Some 400 people took the first crossing.

Latest News`;

test.beforeEach(async ({ signIn }) => signIn());

test("from the clipboard to the live page in two actions", async ({ page }) => {
	await page.goto("/newsroom/wire");
	await page.getByLabel("The report").fill(report);
	await expect(page.getByLabel("Headline")).toHaveValue("Harbour town opens its third ferry line");
	await expect(page.getByLabel("Section")).toHaveValue(/.+/);
	await expect(page.getByLabel("Byline")).toHaveValue("Reuters");
	await expect(page.getByLabel("Credit")).toHaveValue("ANA RUIZ / AFP");
	await expect(page.locator(".wire-line--dropped")).toHaveCount(2);

	await page.getByRole("button", { name: "Publish now" }).click();
	await page.getByRole("link", { name: "See the page" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(
		"Harbour town opens its third ferry line",
	);
	await expect(page.getByText("Some 400 people took the first crossing.")).toBeVisible();
	await expect(page.locator("main")).not.toContainText("Home > Asia");
	await page.goto("/feed.xml").catch(() => null);
	const feed = await page.request.get("/feed.xml");
	expect(await feed.text()).toContain("Harbour town opens its third ferry line");
});

test("a draft keeps what was corrected, what was put back, and the words of the picture that is awaited", async ({
	page,
}) => {
	await page.goto("/newsroom/wire");
	await page.getByLabel("The report").fill(report.replaceAll("third", "fourth"));
	await page.getByLabel("Headline").fill("A fourth ferry line");
	await page.getByRole("button", { name: "Put back" }).last().click();
	await page.getByRole("radio", { name: /as printed/ }).check();
	await page.getByRole("button", { name: "Make draft" }).click();
	await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
	await expect(page.getByLabel("Headline")).toHaveValue("A fourth ferry line");
	await expect(page.getByRole("textbox", { name: "Text of the story" })).toContainText(
		"Latest News",
	);
	const leadPicture = page.getByRole("region", { name: "Lead picture" });
	await expect(leadPicture).toContainText("A picture is awaited");
	await expect(leadPicture).toContainText("The ferry Kestrel");
	await expect(leadPicture).toContainText("Credit: ANA RUIZ / AFP");

	await leadPicture.getByRole("button", { name: "Choose or bring in a picture" }).click();
	const chooser = page.getByRole("dialog", { name: "Choose a picture" });
	const drawn = { width: 640, height: 400, channels: 3, background: "#369" } as const;
	const buffer = await sharp({ create: drawn }).png().toBuffer();
	const file = { name: "kestrel.png", mimeType: "image/png", buffer };
	await chooser.getByLabel("Choose a picture, or drop it here").setInputFiles(file);
	await expect(chooser.getByLabel("Credit")).toHaveValue("ANA RUIZ / AFP");
	await chooser.getByLabel("Alt text").fill("A ferry at its pier.");
	await chooser.getByRole("button", { name: "Add and use it" }).click();
	await expect(leadPicture.getByLabel("Caption")).toHaveValue(/^The ferry Kestrel/);
	await expect(leadPicture).not.toContainText("A picture is awaited");
});

test("a report can be brought as a file, and a section that is not ours is said", async ({
	page,
}) => {
	await page.goto("/newsroom/wire");
	await page.getByLabel("Or a text file").setInputFiles({
		name: "report.txt",
		mimeType: "text/plain",
		buffer: Buffer.from(report.replace("Home > Asia", "Home > Gardening")),
	});
	await expect(page.getByLabel("Section")).toHaveValue("");
	await page.getByRole("button", { name: "Publish now" }).click();
	await expect(page.getByText("Choose the section in which the story runs.")).toBeVisible();
});

test("what the agency tells the desk stays with the draft, for every colleague, and off the page", async ({
	page,
	context,
}) => {
	const advised = report
		.replaceAll("third", "fifth")
		.replace("\n\nLatest News", "\n\n(Reporting by Ana Ruiz; Editing by Bo Lind)\n\nLatest News");
	await page.goto("/newsroom/wire");
	await page.getByLabel("The report").fill(advised);
	await page.getByRole("button", { name: "Publish now" }).click();
	await page.getByRole("link", { name: "See the page" }).waitFor();
	const live = await page.getByRole("link", { name: "See the page" }).getAttribute("href");
	await page.getByRole("link", { name: "Open it in the editor" }).click();
	await page.evaluate(() => localStorage.clear());
	await page.reload();
	await expect(page.getByLabel("Note for the desk")).toHaveValue(/Editing by Bo Lind/);

	const read = await context.request.get(live ?? "");
	expect(read.status()).toBe(200);
	expect(await read.text()).not.toContain("Editing by");
});

test("a report is news of now, unless its editor dates it as it was printed", async ({ page }) => {
	await page.goto("/newsroom/wire");
	await page.getByLabel("The report").fill(report.replaceAll("third", "sixth"));
	await expect(page.getByRole("radio", { name: "When it is published here" })).toBeChecked();
	await page.getByRole("radio", { name: /as printed/ }).check();
	await page.getByRole("button", { name: "Publish now" }).click();
	await page.getByRole("link", { name: "See the page" }).click();
	await expect(page.getByText("Thursday, September 1, 2016, 13:14")).toBeVisible();
	expect(new URL(page.url()).pathname).toMatch(/^\/asia\/2016\/09\/01\//);
});
