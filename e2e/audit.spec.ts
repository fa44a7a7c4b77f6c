import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { expectSoundAtAnyWidth } from "./screen-checks";

test("an admin finds out who did what, page by page, and takes it along as a file", async ({
	page,
	signIn,
}) => {
	test.slow();
	await signIn();
	await page.goto("/newsroom/settings");
	await page.getByRole("link", { name: "Events" }).click();
	await page.waitForURL(/\/settings\/events$/);
	const table = page.getByRole("table", { name: "What was done, newest first" });
	const first = await table.getByRole("row").nth(1).textContent();
	expect(first).toContain("Signed in");
	await page.getByRole("link", { name: "Older" }).click();
	await page.waitForURL(/before=/);
	await expect(table.getByRole("row").nth(1)).not.toHaveText(first ?? "");
	await page.getByRole("link", { name: "Newer" }).click();
	await page.waitForURL(/after=/);
	await expect(table.getByRole("row").nth(1)).toHaveText(first ?? "");

	await page.getByLabel("What", { exact: true }).selectOption("published");
	await page.getByRole("button", { name: "Find" }).click();
	await page.waitForURL(/act=published/);
	await expect(table.getByRole("row").nth(1)).toContainText("Published");
	await page.getByLabel("From").fill("2099-01-01");
	await page.getByRole("button", { name: "Find" }).click();
	await expect(page.getByText("Nothing fits.")).toBeVisible();
	await page.getByLabel("From").fill("");
	await page.getByLabel("Story").fill("/no/such/story");
	await page.getByRole("button", { name: "Find" }).click();
	await expect(page.getByText("Give a story's address")).toBeVisible();

	await page.goto("/newsroom/settings/events?act=published");
	const [file] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "Download as CSV" }).click(),
	]);
	const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
	expect(lines[0]).toBe("at,act,by,actor,story,headline,account,from,to,detail");
	expect(lines.length).toBeGreaterThan(20);
	expect(lines.slice(1).every((line) => line.split(",")[1] === "published")).toBe(true);

	await expectSoundAtAnyWidth(page, "/newsroom/settings/events");
});
