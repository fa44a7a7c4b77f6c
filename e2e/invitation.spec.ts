import type { Page } from "@playwright/test";
import { type SmtpCatcher, startSmtpCatcher } from "@/lib/testing/smtp-catcher";
import { expect, test } from "./fixtures";
import { eventually } from "./portal";
import { expectSoundAtAnyWidth } from "./screen-checks";

/** From an admin's first letter to a reporter's first story: one newsroom, in this order. */
test.describe.configure({ mode: "serial" });

const password = "quiet otters number thirty";
let catcher: SmtpCatcher;

test.beforeAll(async () => {
	catcher = await startSmtpCatcher();
});

test.afterAll(() => catcher.stop());

/** The link in the newest letter to somebody. */
async function linkTo(email: string, subject: RegExp): Promise<string> {
	const isTheirs = (letter: SmtpCatcher["letters"][number]) =>
		JSON.stringify(letter.to).includes(email) && subject.test(letter.subject ?? "");
	const letter = await eventually(async () => catcher.letters.findLast(isTheirs), {
		what: `A letter to ${email}`,
	});
	const link = /http\S+#[\w-]{43}/.exec(letter.text ?? "")?.[0] ?? "";
	expect(String(letter.html)).toContain(`href="${link}"`);
	return link;
}

async function setMailServer(page: Page): Promise<void> {
	await page.goto("/newsroom/settings/mail");
	await page.getByLabel("Server").fill("127.0.0.1");
	await page.getByLabel("Encryption").selectOption("none");
	await page.getByLabel("Port").fill(String(catcher.port));
	await page.getByLabel("Letters come from").fill("newsroom@example.com");
	await page.getByRole("button", { name: "Set the mail server" }).click();
	await expect(page.getByText("The mail server is set.")).toBeVisible();
}

test("invitation to first publication by mail", async ({ page, portal, browser, signIn }) => {
	test.slow();
	await signIn();
	await page.goto("/newsroom/sign-in");
	await setMailServer(page);
	await page.getByLabel("To", { exact: true }).fill("chief@example.com");
	await page.getByRole("button", { name: "Send a test letter" }).click();
	await expect(page.getByText("The server took the letter. It said: “250")).toBeVisible({
		timeout: 15_000,
	});
	expect(catcher.letters[0]?.from?.text).toContain("newsroom@example.com");

	await page.goto("/newsroom/staff");
	await page.getByLabel("E-mail").fill("rosa@example.com");
	await page.getByLabel("Role").selectOption("editor");
	await page.getByLabel("Foreign desk", { exact: true }).check();
	await page.getByRole("button", { name: "Invite", exact: true }).click();
	await expect(page.getByText("A letter with the link is on its way")).toBeVisible();
	await expect(page.getByRole("row", { name: /rosa@example\.com/ })).toContainText("editor");
	const link = await linkTo("rosa@example.com", /^Your account/);

	const context = await browser.newContext({ baseURL: portal.url });
	const rosa = await context.newPage();
	// Whoever is quicker than the look at the link loses nothing.
	let letGo = () => {};
	const typed = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	await rosa.route("**/newsroom/invitation", async (route) => {
		if (route.request().method() === "POST") await typed;
		await route.continue();
	});
	await rosa.goto(link);
	await expect(rosa.getByText("Looking at your link")).toBeVisible();
	await rosa.getByLabel("Your name").fill("Rosa Lim");
	letGo();
	await expect(rosa.getByText("rosa@example.com, as editor: Foreign desk")).toBeVisible();
	await expect(rosa.getByLabel("Your name")).toHaveValue("Rosa Lim");
	await rosa.unroute("**/newsroom/invitation");
	await rosa.getByLabel("A password").fill("password1234");
	await rosa.getByRole("button", { name: "Open my account" }).click();
	await expect(rosa.getByLabel("A password")).toHaveAttribute("aria-invalid", "true");
	await expect(rosa.getByLabel("Your name")).toHaveValue("Rosa Lim");
	await rosa.getByLabel("A password").fill(password);
	await rosa.getByRole("button", { name: "Open my account" }).click();
	await rosa.waitForURL(/\/newsroom\/stories$/);
	await expect(rosa.getByRole("banner")).toContainText("Rosa Lim");

	await rosa.goto("/newsroom/stories/new");
	await rosa.getByLabel("Headline").fill("A first story, by invitation");
	await rosa.getByLabel("Section").selectOption({ label: "Asia" });
	await rosa.getByRole("button", { name: "Begin writing" }).click();
	await rosa.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
	const text = rosa.getByRole("textbox", { name: "Text of the story" });
	await text.click();
	await rosa.keyboard.type("It came by mail.");
	await rosa.getByRole("button", { name: "Publish now" }).click();
	await expect(rosa.getByText("Published. Readers see it now:")).toBeVisible();
	const path = await rosa.locator("#publish .notice a").getAttribute("href");
	const answer = await fetch(portal.url + path);
	expect(answer.status).toBe(200);
	expect(await answer.text()).toContain("It came by mail.");

	const late = await (await browser.newContext()).newPage();
	await late.goto(link);
	await expect(late.getByText("This link does not open any more")).toBeVisible();
	expect(portal.output(), "no secret in the log").not.toContain(link.split("#")[1]);
	await context.close();
});

test("whoever forgot their password is mailed a link, and told nothing of who has an account", async ({
	page,
}) => {
	await page.goto("/newsroom/sign-in");
	await page.getByRole("link", { name: "Forgotten your password?" }).click();
	await page.waitForURL(/\/forgotten$/);
	for (const email of ["nobody@example.com", "rosa@example.com"]) {
		await page.getByLabel("E-mail").fill(email);
		await page.getByRole("button", { name: "Send me a link" }).click();
		await expect(page.getByText("If there is such an account")).toBeVisible();
		await page.reload();
	}
	const link = await linkTo("rosa@example.com", /^A new password/);
	await page.goto(link);
	await page.getByLabel("A password").fill("nine blue kites rise");
	await page.getByRole("button", { name: "Set it and sign in" }).click();
	await page.waitForURL(/\/newsroom\/stories$/);
	await expect(page.getByRole("banner")).toContainText("Rosa Lim");
	expect(JSON.stringify(catcher.letters)).not.toContain("nobody@example.com");
});

test("an admin sees where somebody is signed in, and ends it", async ({
	page,
	browser,
	portal,
	signIn,
}) => {
	const context = await browser.newContext({ baseURL: portal.url });
	const rosa = await context.newPage();
	await rosa.goto("/newsroom/sign-in");
	await rosa.getByLabel("E-mail").fill("rosa@example.com");
	await rosa.getByLabel("Password", { exact: true }).fill("nine blue kites rise");
	await rosa.getByRole("button", { name: "Sign in" }).click();
	await rosa.waitForURL(/\/newsroom\/stories$/);

	await signIn();
	await page.goto("/newsroom/staff");
	await page.getByRole("link", { name: "Rosa Lim" }).click();
	const sessions = page.getByRole("table", { name: "Sessions in force" });
	await expect(sessions.getByRole("button", { name: "End" }).first()).toBeVisible();
	while ((await sessions.getByRole("button", { name: "End" }).count()) > 0) {
		const before = await sessions.getByRole("button", { name: "End" }).count();
		await sessions.getByRole("button", { name: "End" }).first().click();
		await expect(sessions.getByRole("button", { name: "End" })).toHaveCount(before - 1);
	}
	await rosa.reload();
	await expect(rosa).toHaveURL(/sign-in/);
	await context.close();
});

test("a link that was called off opens nothing; without script a link is pasted", async ({
	page,
	browser,
	portal,
	signIn,
}) => {
	await signIn();
	await page.goto("/newsroom/staff");
	for (const email of ["off@example.com", "plain@example.com"]) {
		await page.getByLabel("E-mail").fill(email);
		await page.getByLabel("The link goes").selectOption("link");
		await page.getByRole("button", { name: "Invite", exact: true }).click();
		await expect(page.getByRole("row", { name: new RegExp(email) })).toBeVisible();
	}
	const link = (await page.locator("code.secret").textContent()) ?? "";
	const row = page.getByRole("row", { name: /off@example\.com/ });
	await row.getByText("Call off …").click();
	await row.getByRole("button", { name: "Call off now" }).click();
	await expect(row).toHaveCount(0);

	const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto("/newsroom/invitation");
	await plain.getByLabel("Your link").fill(link);
	await plain.getByLabel("Your name").fill("Plain Jane");
	await plain.getByLabel("A password").fill(password);
	await plain.getByRole("button", { name: "Open my account" }).click();
	await plain.waitForURL(/\/newsroom\/stories$/);
	await context.close();
});

test("the screens of mail, staff and their doors pass axe and fit", async ({ page, signIn }) => {
	test.slow();
	const doors = ["/newsroom/forgotten", "/newsroom/invitation", "/newsroom/new-password"];
	for (const path of doors) await expectSoundAtAnyWidth(page, path);
	await signIn();
	await page.goto("/newsroom/staff");
	await page.getByLabel("E-mail").fill("waits@example.com");
	await page.getByLabel("The link goes").selectOption("link");
	await page.getByRole("button", { name: "Invite", exact: true }).click();
	await expect(page.locator("code.secret")).toBeVisible();
	await page.getByRole("link", { name: "Rosa Lim" }).click();
	await page.waitForURL(/\/staff\/[0-9a-f-]{36}$/);
	const member = page.url();
	for (const path of ["/newsroom/settings/mail", "/newsroom/staff", member, "/newsroom/settings"])
		await expectSoundAtAnyWidth(page, path);

	await page.goto("/newsroom/settings/mail");
	await page.getByText("Forget this server …").click();
	await page.getByRole("button", { name: "Forget it, and its password" }).click();
	await expect(page.getByText("Set the server first.")).toBeVisible();
});
