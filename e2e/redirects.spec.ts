import { readFile } from "node:fs/promises";
import { firstAnswer } from "./first-answer";
import { expect, test } from "./fixtures";
import { expectSoundAtAnyWidth } from "./screen-checks";

test.beforeEach(async ({ signIn }) => signIn());

test("an old address is led on by hand, and no longer", async ({ page, portal }) => {
	await page.goto("/newsroom/settings/redirects");
	await page.getByLabel("From").fill("/asia");
	await page.getByLabel("To", { exact: true }).fill("/world");
	await page.getByRole("button", { name: "Add the redirect" }).click();
	await expect(
		page.getByText("There is, was or will be a page at this address.").first(),
	).toBeVisible();
	await page.getByLabel("From").fill("https://old.example/?p=42");
	await page.getByLabel("Kind").selectOption("temporary");
	await page.getByRole("button", { name: "Add the redirect" }).click();
	await expect(page.getByText("It leads on now.")).toBeVisible();
	expect(await firstAnswer(`${portal.url}/?p=42`)).toEqual({
		status: 307,
		to: `${portal.url}/world`,
	});
	expect((await firstAnswer(`${portal.url}/?p=43`)).status).toBe(200);

	await page.getByText("Remove …").first().click();
	await page.getByRole("button", { name: "Remove it" }).first().click();
	await expect(page.getByRole("link", { name: "/?p=42" })).toHaveCount(0);
	expect((await firstAnswer(`${portal.url}/?p=42`)).status).toBe(200);
});

test("a file of old addresses is looked at, taken, leads readers on, and is taken back", async ({
	page,
	portal,
}) => {
	const lines = [
		"from,to",
		"/2014/05/Old-Title.html,/asia",
		"/2014/05/older.html,/2014/05/old-title.html",
		"/2014/05/old-title.html,/sport",
		"no address,/asia",
	];
	await page.goto("/newsroom/settings/redirects");
	await page.locator("input[type=file]").setInputFiles({
		name: "old-site.csv",
		mimeType: "text/csv",
		buffer: Buffer.from(lines.join("\n")),
	});
	await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("old-site.csv");
	await expect(page.getByText("This address stands in line 2 already.")).toBeVisible();
	const waiting = page.waitForEvent("download");
	await page.getByRole("link", { name: "Download them as CSV" }).click();
	const downloaded = await readFile(await (await waiting).path(), "utf8");
	expect(downloaded).toContain("5,no address,/asia,,");
	const old = `${portal.url}/2014/05/Old-Title.html`;
	expect((await firstAnswer(old.toLowerCase())).status).toBe(404);

	await page.getByRole("button", { name: "Take 2 good lines" }).click();
	await expect(page.getByText("2 addresses lead on by this file.")).toBeVisible();
	expect(await firstAnswer(old)).toEqual({ status: 308, to: `${portal.url}/asia` });
	expect(await firstAnswer(`${portal.url}/2014/05/older.html?utm_source=x`)).toEqual({
		status: 308,
		to: `${portal.url}/asia`,
	});
	await page.goto("/newsroom/settings/redirects?words=older");
	await expect(page.getByRole("link", { name: "/2014/05/older.html" })).toBeVisible();

	await page.goto("/newsroom/settings/redirects");
	await page.getByRole("link", { name: "old-site.csv" }).click();
	await page.getByText("Take back …").click();
	await page.getByRole("button", { name: "Take all of it back" }).click();
	await expect(page.getByText("What came of this file was taken back.")).toBeVisible();
	expect((await firstAnswer(old.toLowerCase())).status).toBe(404);

	await expectSoundAtAnyWidth(page, page.url());
	await expectSoundAtAnyWidth(page, "/newsroom/settings/redirects");
});
