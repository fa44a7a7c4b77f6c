import { type HttpCatcher, startHttpCatcher } from "@/lib/testing/http-catcher";
import { expect, signIn, test } from "./fixtures";
import { discard, eventually, type Portal, startPortal } from "./portal";
import { expectSoundAtAnyWidth } from "./screen-checks";

/** A portal whose webhooks may go to this machine. */
let own: Portal;
let catcher: HttpCatcher;

test.beforeAll(async () => {
	test.setTimeout(300_000);
	catcher = await startHttpCatcher();
	own = await startPortal({ demo: true, env: { WEBHOOKS_TO_LOOPBACK: "1" } });
});

test.afterAll(async () => {
	await discard(own);
	await catcher.stop();
});

test("a machine is told of a story that is published, and what it answered is there to see", async ({
	browser,
}) => {
	test.slow();
	const context = await browser.newContext({ baseURL: own.url });
	const page = await context.newPage();
	await signIn(page, { email: own.adminEmail, password: own.adminPassword });
	await page.goto("/newsroom/settings/webhooks");
	await page.getByLabel("Name").fill("Mobile app");
	await page.getByLabel("Address").fill("https://10.0.0.1/hook");
	await page.getByRole("button", { name: "Add the webhook" }).click();
	await expect(page.getByText("This address is inside our own network.").first()).toBeVisible();
	await page.getByLabel("Address").fill(catcher.url);
	await page.getByRole("button", { name: "Add the webhook" }).click();
	await expect(page.locator("code.secret")).toHaveText(/^whsec_/);

	await page.getByRole("link", { name: "Mobile app" }).click();
	await page.waitForURL(/\/webhooks\/[0-9a-f-]{36}$/);
	const webhook = page.url();
	await page.getByRole("button", { name: "Send a test" }).click();
	await expect(page.getByText("It took the delivery: 200")).toBeVisible({ timeout: 15_000 });

	await page.goto("/newsroom/stories/new");
	await page.getByLabel("Headline").fill("Told to machines");
	await page.getByLabel("Section").selectOption({ label: "Asia" });
	await page.getByRole("button", { name: "Begin writing" }).click();
	await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
	await page.getByRole("textbox", { name: "Text of the story" }).click();
	await page.keyboard.type("They listen.");
	catcher.answerWith(500);
	await page.getByRole("button", { name: "Publish now" }).click();
	await expect(page.getByText("Published. Readers see it now:")).toBeVisible();
	const told = await eventually(
		async () => catcher.caught.find(({ body }) => body.includes("Told to machines")),
		{ what: "The delivery" },
	);
	expect(JSON.parse(told.body).type).toBe("story.published");

	catcher.answerWith(200);
	await page.goto(webhook);
	const row = page.getByRole("row", { name: /Told to machines/ });
	await expect(row).toContainText("Answer 500");
	await row.getByRole("button", { name: "Send again" }).click();
	await eventually(async () => {
		await page.reload();
		return (await row.textContent())?.includes("Delivered");
	});
	for (const path of ["/newsroom/settings/webhooks", webhook])
		await expectSoundAtAnyWidth(page, path);

	await page.getByText("Remove …").click();
	await page.getByRole("button", { name: "Remove for good" }).click();
	await expect(page.getByText("Nobody yet.")).toBeVisible();
	await context.close();
});
