import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { z } from "zod";
import { expect, test } from "./fixtures";
import type { Portal } from "./portal";

type Role = "reporter" | "editor" | "producer" | "admin";

let members = 0;

/** Somebody on the staff, signed in with a browser of their own. */
type Member = { name: string; context: BrowserContext; page: Page };

/** Invites somebody on the staff page, as an admin who is signed in there; the link to hand over. */
async function invite(
	admin: Page,
	role: Role,
	desks: string[],
): Promise<{ name: string; link: string }> {
	members += 1;
	const [name, email] = [`Member ${members} ${role}`, `member-${members}@example.com`];
	await admin.goto("/newsroom/staff");
	await admin.getByLabel("E-mail").fill(email);
	await admin.getByLabel("Role").selectOption(role);
	for (const desk of desks) await admin.getByLabel(desk, { exact: true }).check();
	await admin.getByRole("button", { name: "Invite", exact: true }).click();
	const link = await admin.locator("code.secret").textContent();
	return { name, link: link ?? "" };
}

async function aMember(
	browser: Browser,
	portal: Portal,
	admin: Page,
	role: Role,
	desks: string[],
): Promise<Member> {
	const { name, link } = await invite(admin, role, desks);
	const context = await browser.newContext({
		baseURL: portal.url,
		extraHTTPHeaders: { origin: portal.url },
	});
	const page = await context.newPage();
	await page.goto(link);
	await page.getByLabel("Your name").fill(name);
	await page.getByLabel("A password").fill("quiet otters number thirty");
	await page.getByRole("button", { name: "Open my account" }).click();
	await page.waitForURL(/\/newsroom\/stories$/);
	return { name, context, page };
}

/** Files below a folder, told from it. */
function filesNamed(name: string, folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
		(file) => path.basename(file) === name,
	);
}

const someId = "00000000-0000-7000-8000-000000000000";

/** "stories/[storyId]/page.tsx" as an address. */
function addressOf(file: string): string {
	return path
		.dirname(file)
		.replace(/\[\[?\.{0,3}\w+\]\]?/g, someId)
		.replace(/(^|\/)\.$/, "");
}

test("who is not signed in is led to the door by every page of the newsroom", async ({
	portal,
}) => {
	// Doors for who has no account yet, or no password any more; what each opens to stands in the doors’ table.
	const open = ["sign-in", "first-run", "invitation", "new-password", "forgotten"];
	const variants: Record<string, string>[] = [
		{},
		{ rsc: "1" },
		{ "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
	];
	for (const file of filesNamed("page.tsx", "app/(newsroom)/newsroom")) {
		const address = addressOf(file);
		if (open.includes(address)) continue;
		for (const headers of variants) {
			const answer = await fetch(`${portal.url}/newsroom/${address}`, { headers });
			// A page is told by its address, a part of one by what it says to go to.
			const told = answer.url.includes("/newsroom/sign-in") ? answer.url : await answer.text();
			expect(told, `${address} ${JSON.stringify(headers)}`).toContain("/newsroom/sign-in");
			expect(answer.headers.get("cache-control"), address).toContain("no-store");
		}
	}
});

test("who is not signed in is refused by every route of the newsroom, whatever the method", async ({
	portal,
}) => {
	const doors = ["login", "account/sign-out"];
	for (const file of filesNamed("route.ts", "app/api/newsroom")) {
		const address = addressOf(file);
		if (doors.includes(address)) continue;
		const source = readFileSync(path.join("app/api/newsroom", file), "utf8");
		const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
			new RegExp(`\\b${method}\\b`).test(source),
		);
		expect(methods, file).not.toEqual([]);
		for (const method of methods) {
			const ask = (headers: Record<string, string>) =>
				fetch(`${portal.url}/api/newsroom/${address}`, { method, headers, redirect: "manual" });
			expect((await ask({ origin: portal.url })).status, `${method} ${file}`).toBe(401);
			if (method !== "GET")
				expect((await ask({ origin: "https://evil.example" })).status, `${method} ${file}`).toBe(
					403,
				);
		}
	}
});

test("accounts and tokens are shown to admins only", async ({
	browser,
	page,
	portal,
	signIn: enter,
}) => {
	test.setTimeout(120_000);
	await enter();
	// Written by hand: the status of each page for each role.
	const expected: [Role, number, number, number][] = [
		// role        account  staff  tokens
		["reporter", 200, 404, 404],
		["editor", 200, 404, 404],
		["producer", 200, 404, 404],
		["admin", 200, 200, 200],
	];
	for (const [role, ...statuses] of expected) {
		const { context } = await aMember(browser, portal, page, role, []);
		const found: number[] = [];
		for (const place of ["account", "staff", "tokens"])
			found.push((await context.request.get(`/newsroom/${place}`)).status());
		expect([role, ...found]).toEqual([role, ...statuses]);
		await context.close();
	}
});

test("somebody who is suspended is out at the next click, and so is who was given another role", async ({
	browser,
	page,
	portal,
	signIn: enter,
}) => {
	await enter();
	const member = await aMember(browser, portal, page, "editor", []);
	const look = async () => [
		(await member.context.request.get("/api/newsroom/stories")).status(),
		(await member.context.request.get("/newsroom/account", { maxRedirects: 0 })).status(),
	];
	expect(await look()).toEqual([200, 200]);
	await page.goto("/newsroom/staff");
	await page.getByRole("link", { name: member.name }).click();
	await expect(page.getByRole("heading", { name: member.name })).toBeVisible();
	await page.getByLabel("Role").selectOption("reporter");
	await page.getByRole("button", { name: "Change role" }).click();
	await expect(page.getByText("The role is set.")).toBeVisible();
	expect(await look()).toEqual([401, 307]);

	const second = await aMember(browser, portal, page, "editor", []);
	await page.goto("/newsroom/staff");
	await page.getByRole("link", { name: second.name }).click();
	await page.getByText("Suspend …").click();
	await page.getByRole("button", { name: "Suspend now" }).click();
	await expect(page.getByRole("button", { name: "Readmit" })).toBeVisible();
	expect((await second.context.request.get("/api/newsroom/stories")).status()).toBe(401);
	await second.page.reload();
	await expect(second.page).toHaveURL(/sign-in/);
	await Promise.all([member.context.close(), second.context.close()]);
});

const Written = z.object({ storyId: z.uuid() });
const Story = z.object({ versions: z.object({ fields: z.object({ headline: z.number() }) }) });

/** Writes a story, and publishes it where it shall be live. */
async function aStory(by: BrowserContext, sectionId: string, live: boolean): Promise<string> {
	members += 1;
	const block = (id: string, text: string) => ({
		type: "paragraph",
		attrs: { id },
		content: [{ type: "text", text }],
	});
	const content = {
		headline: `Permissions ${members}`,
		standfirst: "Who may do what.",
		sectionId,
		body: {
			type: "doc",
			content: [block("opening", "The ferry sailed at dawn."), block("second", "It was full.")],
		},
	};
	const answer = await by.request.post("/api/newsroom/stories", { data: { content } });
	expect(answer.ok(), await answer.text()).toBe(true);
	const { storyId } = Written.parse(await answer.json());
	if (live)
		expect(
			(await by.request.post(`/api/newsroom/stories/${storyId}/publish`, { data: {} })).ok(),
		).toBe(true);
	return storyId;
}

async function saveHeadline(by: BrowserContext, storyId: string): Promise<number> {
	const story = Story.parse(
		await (await by.request.get(`/api/newsroom/stories/${storyId}`)).json(),
	);
	const { headline } = story.versions.fields;
	const data = { fields: { headline: "Another headline" }, bases: { headline } };
	return (await by.request.put(`/api/newsroom/stories/${storyId}/draft`, { data })).status();
}

type Act = (by: BrowserContext, storyId: string) => Promise<number>;

const post =
	(act: string, data: object): Act =>
	async (by, storyId) =>
		(await by.request.post(`/api/newsroom/stories/${storyId}/${act}`, { data })).status();

const later = { at: new Date(Date.now() + 86_400_000).toISOString() };

/** Each act, the state in which it is tried, and whether the story is live then. */
const acts: [string, boolean, Act][] = [
	[
		"read",
		false,
		async (by, storyId) => (await by.request.get(`/api/newsroom/stories/${storyId}`)).status(),
	],
	["save", false, saveHeadline],
	["keep", false, post("revisions", {})],
	["publish", false, post("publish", {})],
	["schedule", false, post("publish", later)],
	["spike", false, post("move", { to: "spiked" })],
	["update", true, post("publish", {})],
	["withdraw", true, post("withdraw", { reason: "It was not so." })],
	["expire", true, post("expire", { until: later.at })],
];

type Table = Record<Exclude<Role, "admin">, { own: string; other: string }>;

// Written by hand: for each act above, y done, n refused with 403.
const expected: Table = {
	//                read save keep publish schedule spike update withdraw expire
	reporter: { own: "y y y n n n n n n", other: "y n n n n n n n n" },
	editor: { own: "y y y y y y y y y", other: "y n n n n n n n n" },
	producer: { own: "y y y y y y y y y", other: "y y y y y y y y y" },
};

/** Tries every act on a story of its own in a section, and says how each went. */
async function tryAll(member: Member, writer: Member, sectionId: string): Promise<string> {
	const found: string[] = [];
	for (const [name, live, act] of acts) {
		const storyId = await aStory(writer.context, sectionId, live);
		if (name === "update") await saveHeadline(writer.context, storyId);
		const status = await act(member.context, storyId);
		const done = status < 300 ? "y" : `${name}:${status}`;
		found.push(status === 403 ? "n" : done);
	}
	return found.join(" ");
}

for (const role of ["reporter", "editor", "producer"] as const) {
	test(`what a ${role} may do with a story of their desk, and of another`, async ({
		browser,
		page,
		portal,
		signIn: enter,
	}) => {
		test.setTimeout(120_000);
		await enter();
		await page.goto("/newsroom/stories/new");
		const sectionId = async (name: string) =>
			(await page.getByRole("option", { name, exact: true }).getAttribute("value")) ?? "";
		const [own, other] = [await sectionId("Asia"), await sectionId("Sport")];
		const writer = await aMember(browser, portal, page, "producer", []);
		const member = await aMember(browser, portal, page, role, ["Foreign desk"]);
		expect(await tryAll(member, writer, own)).toBe(expected[role].own);
		expect(await tryAll(member, writer, other)).toBe(expected[role].other);
		await Promise.all([member.context.close(), writer.context.close()]);
	});
}
