import type { Page } from "@playwright/test";
import { beginStory, heldBy, status, text, type } from "./desk-page";
import { expect, test } from "./fixtures";

async function paste(page: Page, html: string): Promise<void> {
	await text(page).evaluate((element, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/html", pasted);
		clipboardData.setData("text/plain", "plain");
		element.dispatchEvent(
			new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
		);
	}, html);
}

test.beforeEach(async ({ signIn }) => signIn());

test("what is typed is on the server before the line says so", async ({ page }) => {
	const storyId = await beginStory(page, "Ferries return to the eastern harbour");
	await type(page, "The first boat leaves at six.");
	await expect(status(page)).toHaveText(/All changes saved at \d\d:\d\d:\d\d/);
	const { content } = await heldBy(page, storyId);
	expect(content.body.content[0].content[0].text).toBe("The first boat leaves at six.");

	await page.reload();
	await expect(text(page)).toHaveText(/The first boat leaves at six\./);
});

test("without a network the text stays on this computer, also when the window is closed", async ({
	page,
	context,
}) => {
	const storyId = await beginStory(page, "A night without a line");
	await type(page, "Saved. ");
	await expect(status(page)).toHaveText(/All changes saved/);
	await context.route("**/api/newsroom/stories/**", (route) => route.abort());
	await type(page, "Not sent.");
	await expect(status(page)).toHaveText(/Not saved: offline, retrying — kept on this computer/);

	const copies = () => page.evaluate(() => JSON.stringify(Object.values(localStorage)));
	await expect.poll(copies).toContain("Not sent.");

	await page.close();
	await context.unroute("**/api/newsroom/stories/**");
	const again = await context.newPage();
	await again.goto(`/newsroom/stories/${storyId}`);
	await expect(text(again)).toHaveText("Saved. Not sent.");
	await expect(status(again)).toHaveText(/All changes saved/);
	expect(JSON.stringify(await heldBy(again, storyId))).toContain("Not sent.");
});

test("a session that ends loses nothing: one signs in again in place", async ({
	page,
	context,
	portal,
}) => {
	const storyId = await beginStory(page, "The session that ended");
	await context.clearCookies();
	await type(page, "Written while signed out.");
	const dialog = page.getByRole("dialog", { name: "Sign in again" });
	await expect(dialog).toBeVisible();
	await expect(status(page)).toHaveText(
		/Signed out: sign in again in this window, your text is kept/,
	);
	await dialog.getByLabel("E-mail").fill(portal.adminEmail);
	await dialog.getByLabel("Password").fill(portal.adminPassword);
	await dialog.getByRole("button", { name: "Sign in and save" }).click();
	await expect(dialog).toBeHidden();
	await expect(status(page)).toHaveText(/All changes saved/);
	expect(JSON.stringify(await heldBy(page, storyId))).toContain("Written while signed out.");
});

test("of two who write one headline, the second is asked; different fields ask nobody", async ({
	page,
	context,
}) => {
	const storyId = await beginStory(page, "First words");
	const other = await context.newPage();
	await other.goto(`/newsroom/stories/${storyId}`);
	await expect(text(other)).toBeVisible();

	await page.getByLabel("Headline").fill("Ana’s headline");
	await expect(status(page)).toHaveText(/All changes saved/);
	await other.getByLabel("Standfirst").fill("Ben’s standfirst");
	await expect(status(other)).toHaveText(/All changes saved/);
	await expect(other.getByLabel("Headline")).toHaveValue("Ana’s headline");

	await page.getByLabel("Headline").fill("Ana again");
	await other.getByLabel("Headline").fill("Ben’s headline");
	await expect
		.poll(
			async () =>
				(await page.locator(".conflict").count()) + (await other.locator(".conflict").count()),
		)
		.toBe(1);
	const late = (await page.locator(".conflict").count()) > 0 ? page : other;
	await expect(late.locator(".conflict__text")).toHaveCount(2);
	await late.getByRole("button", { name: "Keep mine" }).click();
	await expect(late.locator(".conflict")).toHaveCount(0);
	await expect(status(late)).toHaveText(/All changes saved/);
	const { content } = await heldBy(page, storyId);
	expect(content.headline).toBe(await late.getByLabel("Headline").inputValue());
	expect(content.standfirst).toBe("Ben’s standfirst");
});

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{margin:0}</style></head><body><p class=MsoNormal>First <b>bold</b><o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>Item</p><table><tr><td>a</td><td>b</td></tr></table></body></html>`;
const docs = `<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Strong</span> <a href="https://example.com/">link</a> <a href="javascript:alert(1)">no link</a></p><br><ul><li><p>one</p></li><ul><li><p>below</p></li></ul></ul></b>`;

test("what is pasted from Word and Google Docs comes out clean, each block with an id of its own", async ({
	page,
}) => {
	const storyId = await beginStory(page, "Pasted");
	await text(page).focus();
	await paste(page, word);
	await page.keyboard.press("Control+End");
	await page.keyboard.press("Enter");
	await paste(page, docs);
	await page.keyboard.press("Control+End");
	await paste(page, docs);
	await expect(status(page)).toHaveText(/All changes saved/);
	const { content } = await heldBy(page, storyId);
	const blocks: { type: string; attrs: { id: string } }[] = content.body.content;
	expect(new Set(blocks.map(({ attrs }) => attrs.id)).size).toBe(blocks.length);
	const held = JSON.stringify(blocks);
	expect(held).toContain('"text":"bold","marks":[{"type":"bold"}]');
	expect(held).toContain('"text":"Strong","marks":[{"type":"bold"}]');
	expect(held).toContain('{"type":"link","attrs":{"href":"https://example.com/"}}');
	expect(held).toContain("a · b");
	expect(held).not.toMatch(/javascript|Mso|style/);
});

test("a story of 5,000 words is written on, and every letter reaches the server", async ({
	page,
}) => {
	await beginStory(page, "A long read");
	const paragraph = `<p>${"Word after word of a long report ".repeat(10)}</p>`;
	await text(page).focus();
	await paste(page, paragraph.repeat(75));
	await expect(status(page)).toHaveText(/All changes saved/);
	await page.keyboard.press("Control+End");
	await page.keyboard.type(" to its very last letter");
	await expect(status(page)).toHaveText(/All changes saved/);
	await page.reload();
	await expect(text(page)).toContainText("to its very last letter");
});

test("a later minute is chosen on any clock, moved, called off; the story goes on the spike and back", async ({
	page,
}) => {
	await beginStory(page, "The panel decides");
	await type(page, "Words.");
	const panel = page.locator("#publish");
	await panel.getByLabel("Later").check();
	await panel.getByLabel("On the clock of").selectOption("Europe/Berlin");
	await panel.getByLabel("Date").fill("2031-03-30");
	await panel.getByLabel("Time").fill("02:30");
	await expect(panel).toContainText("does not exist in Europe/Berlin");
	await panel.getByLabel("Date").fill("2031-10-26");
	await expect(panel).toContainText("comes twice in Europe/Berlin");
	await panel.getByLabel(/the later, after/).check();
	await expect(panel).toContainText("26 Oct 2031, 09:30 GMT+8 on the paper’s clock");
	await panel.getByRole("button", { name: "Schedule", exact: true }).click();
	await expect(panel).toContainText("Scheduled for Sun, 26 Oct 2031, 09:30 GMT+8");
	await expect(panel).toContainText("2031-10-26 02:30 in Europe/Berlin");

	await panel.getByRole("button", { name: "Reschedule" }).click();
	const move = panel.getByRole("group", { name: "New time" });
	await move.getByLabel("Date").fill("2031-11-01");
	await panel.getByRole("button", { name: "Move it" }).click();
	await expect(panel).toContainText("Moved to");
	await panel.getByRole("button", { name: "Cancel the schedule" }).click();
	await expect(panel).toContainText("Called off");
	await panel.getByRole("button", { name: "Hand over for review" }).click();
	await expect(panel.locator(".state").first()).toHaveText("In review");
	await panel.getByRole("button", { name: "Spike" }).click();
	await panel.getByRole("button", { name: "Take it back from the spike" }).click();
	await expect(panel.locator(".state").first()).toHaveText("Draft");

	await page.getByRole("link", { name: "History" }).click();
	await expect(page.getByRole("table", { name: "What was done, newest first" })).toContainText(
		"Schedule cancelled",
	);
});
