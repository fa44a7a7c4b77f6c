import sharp from "sharp";
import { beginStory, heldBy, status, text, type } from "./desk-page";
import { expect, test } from "./fixtures";

test.beforeEach(async ({ signIn }) => signIn());

test("a revision is compared word by word and brought back, and that is undone", async ({
	page,
}) => {
	const storyId = await beginStory(page, "The bridge opens on Monday");
	await type(page, "The bridge opens to traffic at dawn.");
	await page.getByRole("button", { name: "Keep a revision" }).click();
	await expect(page.getByText(/Kept as revision 2/)).toBeVisible();
	await page.getByLabel("Headline").fill("The bridge opens on Tuesday");
	await type(page, " Nobody knows why.");
	await page.getByRole("button", { name: "Keep a revision" }).click();
	await expect(page.getByText(/Kept as revision 3/)).toBeVisible();

	await page.getByRole("link", { name: "History" }).click();
	await page.getByRole("link", { name: "What changed in revision 3" }).click();
	const [gone, fresh] = [page.locator(".field-changes del"), page.locator(".field-changes ins")];
	await expect(gone).toHaveText(["Monday"]);
	await expect(fresh).toHaveText(["Tuesday"]);
	await expect(page.locator(".change ins")).toHaveText([" Nobody knows why."]);
	await expect(page.locator(".change del")).toHaveCount(0);

	await page.goto(`/newsroom/stories/${storyId}/revisions/2?against=draft`);
	await expect(gone).toHaveText(["Monday"]);
	await page.getByRole("button", { name: "Bring revision 2 back" }).click();
	await expect(page.getByText("The draft says what revision 2 says.")).toBeVisible();
	await expect(page.getByText("The text is the same, word for word.")).toBeVisible();
	expect((await heldBy(page, storyId)).content.headline).toBe("The bridge opens on Monday");

	await page.getByRole("button", { name: "Undo: bring revision 3 back" }).click();
	await expect(page.getByText("The draft says what revision 3 says.")).toBeVisible();
	expect((await heldBy(page, storyId)).content.headline).toBe("The bridge opens on Tuesday");
});

test("a preview shows what was typed a moment ago", async ({ page, context }) => {
	await beginStory(page, "Typed and shown");
	await type(page, "Not a second old.");
	const [preview] = await Promise.all([
		context.waitForEvent("page"),
		page.getByRole("link", { name: "Preview" }).click(),
	]);
	await expect(preview.getByText("Not a second old.")).toBeVisible();
});

test("before anybody tries, the panel says what is missing, and what a publication calls off", async ({
	page,
}) => {
	await beginStory(page, "A panel that warns");
	const panel = page.locator("#publish");
	await expect(panel.locator(".wanting")).toContainText("There is no text yet.");
	await type(page, "Words.");
	await expect(panel.locator(".wanting")).toHaveCount(0);
	await panel.getByLabel("Later").check();
	await panel.getByLabel("On the clock of").selectOption("Asia/Hong_Kong");
	await panel.getByLabel("Date").fill("2031-10-26");
	await panel.getByLabel("Time").fill("08:00");
	await panel.getByRole("button", { name: "Schedule", exact: true }).click();
	await expect(panel).toContainText("Scheduled for Sun, 26 Oct 2031, 08:00 GMT+8");
	await panel.getByLabel("Now").check();
	await expect(panel).toContainText("This calls off what is set for Sun, 26 Oct 2031, 08:00 GMT+8");
	await type(page, " And more.");
	await panel.getByRole("button", { name: "Publish now" }).click();
	await expect(panel).toContainText("Called off: Sun, 26 Oct 2031, 08:00 GMT+8. Published.");
	await expect(panel).not.toContainText("The draft has changed since");
	await type(page, " Newer.");
	await expect(panel).toContainText("The draft has changed since; readers do not see that yet.");
});

test("on the spike nothing takes letters, in the text's own fields neither", async ({ page }) => {
	await beginStory(page, "A quote on the spike");
	await type(page, "Nobody said it.");
	await page.getByRole("button", { name: "Quote" }).click();
	await page.getByLabel("Who said it").fill("Nobody");
	await page.getByRole("button", { name: "Spike" }).click();
	await expect(status(page)).toContainText("On the spike");
	await expect(page.getByLabel("Who said it")).toBeDisabled();
	await page.getByRole("button", { name: "Take it back from the spike" }).click();
	await expect(page.getByLabel("Who said it")).toBeEnabled();
});

test("a search that fails says so, and never that nothing is there", async ({ page, context }) => {
	await beginStory(page, "Looking for another");
	await text(page).focus();
	await context.route("**/api/newsroom/stories?**", (route) => route.abort());
	await page.getByRole("button", { name: "Related story" }).click();
	const dialog = page.getByRole("dialog");
	await expect(dialog).toContainText("The server cannot be reached.");
	await expect(dialog).not.toContainText("No story has these words.");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: "Related story" })).toBeFocused();
	await text(page).focus();
	await page.keyboard.press("Control+k");
	await expect(page.getByText("Choose the words that the link is on")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(text(page)).toBeFocused();
});

test("a photo that is dropped on the text, or pasted into it, is brought in from there", async ({
	page,
}) => {
	const storyId = await beginStory(page, "Dropped on the text");
	await type(page, "It sailed.");
	const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#357" } })
		.png()
		.toBuffer();
	for (const way of ["drop", "paste"] as const) {
		await text(page).evaluate(
			(element, { bytes, kind }) => {
				const carried = new DataTransfer();
				const file = new File([new Uint8Array(bytes)], "pier.png", { type: "image/png" });
				carried.items.add(file);
				const { left, top } = element.getBoundingClientRect();
				const options = { bubbles: true, cancelable: true };
				const at = { clientX: left + 60, clientY: top + 30 };
				element.dispatchEvent(
					kind === "drop"
						? new DragEvent("drop", { ...options, ...at, dataTransfer: carried })
						: new ClipboardEvent("paste", { ...options, clipboardData: carried }),
				);
			},
			{ bytes: [...photo], kind: way },
		);
		const dialog = page.getByRole("dialog", { name: "Choose a picture" });
		await expect(dialog.getByText("Chosen: pier.png.")).toBeVisible();
		await dialog.getByLabel("Credit").fill("Ana Ruiz");
		await dialog.getByRole("button", { name: "Add and use it" }).click();
		await expect(dialog).toBeHidden();
	}
	await expect(status(page)).toHaveText(/All changes saved/);
	const { content } = await heldBy(page, storyId);
	const types = content.body.content.map(({ type }: { type: string }) => type);
	expect(types.filter((type: string) => type === "picture")).toHaveLength(2);
});
