import { expect, type Page, test } from "@playwright/test";
import { discard, type Portal, startPortal } from "./portal";

/** A paper from nothing to a first front, on screens alone. */

let portal: Portal;

test.beforeAll(async () => {
	test.setTimeout(180_000);
	portal = await startPortal();
});

test.afterAll(() => discard(portal));

async function publish(page: Page, headline: string, text: string): Promise<void> {
	await page.goto(`${portal.url}/newsroom/stories/new`);
	await page.getByLabel("Headline").fill(headline);
	await page.getByLabel("Section").selectOption({ label: "Harbour" });
	await page.getByRole("button", { name: "Begin writing" }).click();
	await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
	await page.getByRole("textbox", { name: "Text of the story" }).click();
	await page.keyboard.type(text);
	await page.getByRole("button", { name: "Publish now" }).click();
	await expect(page.getByText("Published. Readers see it now:")).toBeVisible();
}

async function found(page: Page): Promise<void> {
	await page.goto(`${portal.url}/newsroom`);
	await page.getByLabel("Name", { exact: true }).fill("The Harbour Courier");
	await page.getByLabel("Section 1").fill("Harbour");
	await page.getByLabel("Your name").fill("Keiko Tanaka");
	await page.getByLabel("Your e-mail").fill("keiko@harbour.example");
	await page.getByLabel("A password").fill("umbrella seal eats quince");
	await page.getByRole("button", { name: "Found the paper" }).click();
	await page.waitForURL(/\/newsroom\/stories\/new$/);
}

test("a new paper is named, staffed and leads with a chosen story, all on screens", async ({
	page,
	browser,
}) => {
	test.setTimeout(240_000);
	await found(page);

	await page.goto(`${portal.url}/newsroom/settings/site`);
	await page.getByLabel("Motto").fill("What the tide brings");
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await expect(page.getByText("Saved. Readers see it now.")).toBeVisible();

	await page.goto(`${portal.url}/newsroom/staff`);
	await page.getByLabel("E-mail").fill("rosa@harbour.example");
	await page.getByLabel("Role").selectOption("editor");
	await page.getByLabel("Harbour", { exact: true }).check();
	await page.getByRole("button", { name: "Invite", exact: true }).click();
	const link = (await page.locator("code.secret").textContent()) ?? "";
	const colleague = await browser.newContext();
	const rosa = await colleague.newPage();
	await rosa.goto(link);
	await rosa.getByLabel("Your name").fill("Rosa Lim");
	await rosa.getByLabel("A password").fill("quiet otters number thirty");
	await rosa.getByRole("button", { name: "Open my account" }).click();
	await rosa.waitForURL(/\/newsroom\/stories$/);
	await publish(rosa, "The older story that matters", "It was settled on Monday.");
	await publish(rosa, "The newer story", "It can wait.");
	await colleague.close();

	await page.goto(`${portal.url}/newsroom/fronts/home`);
	await page.getByRole("button", { name: /^Start from the page as it / }).click();
	const rows = page.locator("[data-row]");
	await expect(rows).toHaveCount(2);
	await rows.filter({ hasText: "The older story that matters" }).focus();
	await page.keyboard.press("Alt+ArrowUp");
	await expect(rows.first()).toContainText("The older story that matters");
	await page.keyboard.press("1");
	await page.getByRole("button", { name: "Launch now" }).click();
	await expect(page.locator(".front-said")).toContainText("Launched. Readers have it now.");

	const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await reader.goto(portal.url);
	await expect(reader).toHaveTitle(/The Harbour Courier/);
	await expect(reader.getByText("What the tide brings").first()).toBeVisible();
	await expect(reader.locator(".card-lead a")).toHaveText("The older story that matters");
	await reader.context().close();
});
