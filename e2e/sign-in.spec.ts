import type { APIRequestContext, BrowserContext, Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { discard, type Portal, startPortal } from "./portal";
import { expectSound, open } from "./screen-checks";

const refused = "The e-mail address or the password is not right.";

async function tryToSignIn(page: Page, email: string, password: string): Promise<void> {
	await page.getByLabel("E-mail").fill(email);
	await page.getByLabel("Password", { exact: true }).fill(password);
	await page.getByRole("button", { name: "Sign in" }).click();
}

/** The cookie of the session, as it is sent. */
async function sessionCookie(context: BrowserContext): Promise<string> {
	const cookie = (await context.cookies()).find(({ name }) => name === "dateline-session");
	return `${cookie?.name}=${cookie?.value}`;
}

/** The status of a newsroom page for a cookie: 200, or 307 to the door. */
async function statusFor(request: APIRequestContext, url: string, cookie: string): Promise<number> {
	const answer = await request.get(url, { headers: { cookie }, maxRedirects: 0 });
	return answer.status();
}

/** Sends a login as a script on a page of the site would. */
function postLogin(portal: Portal, body: unknown, headers: Record<string, string> = {}) {
	return fetch(`${portal.url}/api/newsroom/login`, {
		method: "POST",
		headers: { "content-type": "application/json", origin: portal.url, ...headers },
		body: JSON.stringify(body),
	});
}

test("one comes to the page that one asked for, and out again for good", async ({
	page,
	portal,
	request,
}) => {
	await page.goto("/newsroom/account");
	await expect(page).toHaveURL(/\/newsroom\/sign-in\?next=%2Fnewsroom%2Faccount$/);
	await tryToSignIn(page, portal.adminEmail, portal.adminPassword);
	await expect(page).toHaveURL(/\/newsroom\/account$/);
	await expect(page.getByText("This browser")).toBeVisible();

	const cookie = await sessionCookie(page.context());
	const { httpOnly, sameSite, path } =
		(await page.context().cookies()).find(({ name }) => name === "dateline-session") ?? {};
	expect({ httpOnly, sameSite, path }).toEqual({ httpOnly: true, sameSite: "Lax", path: "/" });
	const account = `${portal.url}/newsroom/account`;
	expect(await statusFor(request, account, cookie)).toBe(200);
	await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
	await expect(page.getByText("You are signed out.")).toBeVisible();
	expect(await statusFor(request, account, cookie), "the cookie of before").toBe(307);
});

test("a wrong password and an unknown address are told the same, and what was typed stays", async ({
	page,
	portal,
}) => {
	await page.goto("/newsroom/sign-in");
	await tryToSignIn(page, portal.adminEmail, "not the password at all");
	await expect(page.getByRole("alert").filter({ hasText: refused })).toBeVisible();
	await expect(page.getByLabel("E-mail")).toHaveValue(portal.adminEmail);
	const told = await Promise.all(
		[portal.adminEmail, "nobody@example.com", "no address at all"].map(async (email) => {
			const answer = await postLogin(portal, { email, password: "not the password at all" });
			return [answer.status, await answer.text(), answer.headers.get("set-cookie")];
		}),
	);
	expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
	expect(told[0]?.[0]).toBe(401);
});

test("signing in needs no script", async ({ browser, portal }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: portal.url });
	const page = await context.newPage();
	await page.goto("/newsroom/account");
	await tryToSignIn(page, portal.adminEmail, "not the password at all");
	await expect(page.getByText(refused)).toBeVisible();
	await tryToSignIn(page, portal.adminEmail, portal.adminPassword);
	await expect(page).toHaveURL(/\/newsroom\/account$/);
	await expect(page.getByText("This browser")).toBeVisible();
	await context.close();
});

test("no link to the sign-in page leads out of the newsroom", async ({ page, portal }) => {
	for (const next of [
		"//evil.example",
		"https://evil.example/newsroom",
		"/\\evil.example",
		"/newsroom/../..//evil.example",
		"/",
	]) {
		await page.context().clearCookies();
		await page.goto(`/newsroom/sign-in?next=${encodeURIComponent(next)}`);
		await tryToSignIn(page, portal.adminEmail, portal.adminPassword);
		await page.waitForURL(`${portal.url}/newsroom/stories`);
	}
});

test("thirty people may sign in from one address within a minute", async ({ portal }) => {
	for (let times = 0; times < 30; times += 1) {
		const { adminEmail: email, adminPassword: password } = portal;
		expect((await postLogin(portal, { email, password })).status).toBe(200);
	}
});

test("another site can neither sign anybody in nor out", async ({
	page,
	portal,
	signIn: enter,
}) => {
	await enter();
	const cookie = await sessionCookie(page.context());
	const { adminEmail: email, adminPassword: password } = portal;
	const strangers: Record<string, string>[] = [
		{ origin: "https://evil.example" },
		{ origin: "null" },
		{ origin: "%%%" },
		{ origin: portal.url, "sec-fetch-site": "cross-site" },
		{ origin: "", "sec-fetch-site": "none" },
	];
	for (const headers of strangers) {
		expect((await postLogin(portal, { email, password }, headers)).status).toBe(403);
		const out = await fetch(`${portal.url}/api/newsroom/account/sign-out`, {
			method: "POST",
			headers: { ...headers, cookie },
			redirect: "manual",
		});
		expect(out.status).toBe(403);
	}
	await page.reload();
	await expect(page).not.toHaveURL(/sign-in/);
});

test("what is no login is refused in words, never with a fault", async ({ portal }) => {
	const bodies = [
		{},
		[],
		null,
		"x",
		{ email: 1, password: {} },
		{ email: "a@b.c", password: "x", role: "admin" },
		{ email: "a".repeat(400), password: "x" },
	];
	for (const body of bodies)
		expect((await postLogin(portal, body)).status, JSON.stringify(body)).toBe(400);
	const answer = await fetch(`${portal.url}/api/newsroom/login`, {
		method: "POST",
		headers: { origin: portal.url, "content-type": "text/xml" },
		body: "<x/>",
	});
	expect(answer.status).toBe(415);
});

test("nothing that a browser tells next-auth gives it rights, and passwords go nowhere there", async ({
	page,
	portal,
	signIn: enter,
}) => {
	await enter();
	const session = async () => (await page.request.get("/api/auth/session")).json();
	const before = await session();
	expect(Object.keys(before.user)).toEqual(["id"]);
	const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
	await page.request.post("/api/auth/session", {
		data: { csrfToken, data: { role: "admin", user: { id: "other" }, sid: "x" } },
	});
	expect((await session()).user).toEqual(before.user);
	const { adminEmail: email, adminPassword: password } = portal;
	const direct = await page.request.post("/api/auth/callback/credentials", {
		form: { csrfToken, email, password, grant: "x", json: "true" },
	});
	expect(direct.status()).toBe(401);
});

test("garbage in the cookie is nobody, and no fault", async ({ portal }) => {
	for (const value of ["x", "a.b.c.d.e", "%00", "eyJhbGciOiJub25lIn0..", "x".repeat(3000)]) {
		const answer = await fetch(`${portal.url}/newsroom/account`, {
			headers: { cookie: `dateline-session=${value}` },
			redirect: "manual",
		});
		expect(answer.status).toBe(307);
	}
});

test("sign-in, account, staff and tokens have no fault that axe finds, light or dark", async ({
	page,
	portal,
}) => {
	const check = async (path: string) => {
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			await open(page, path);
			await expectSound(page);
		}
	};
	await check("/newsroom/sign-in?error=unauthenticated");
	await signIn(page, { email: portal.adminEmail, password: portal.adminPassword });
	for (const path of ["/newsroom/account", "/newsroom/staff", "/newsroom/tokens"])
		await check(path);
});

test.describe("a portal that was started empty", () => {
	test.describe.configure({ mode: "serial" });
	const password = "umbrella seal eats quince";
	const changed = "grey herons wade softly";
	let empty: Portal;

	test.beforeAll(async () => {
		test.setTimeout(180_000);
		empty = await startPortal({ demo: false });
	});

	test.afterAll(async () => {
		await discard(empty);
	});

	test("leads to the first run, for nobody from elsewhere without the key that it printed", async ({
		page,
	}) => {
		await page.goto(`${empty.url}/newsroom`);
		await expect(page).toHaveURL(`${empty.url}/newsroom/first-run`);
		await expect(page.getByLabel("Name", { exact: true })).toBeVisible();

		const key = /\/newsroom\/first-run\?key=([\w-]+)/.exec(empty.output())?.[1];
		expect(key).toBeTruthy();
		await page.setExtraHTTPHeaders({ "X-Forwarded-For": "192.0.2.7" });
		await page.goto(`${empty.url}/newsroom/first-run`);
		await expect(page.getByText("The address needs its key.")).toBeVisible();
		await page.goto(`${empty.url}/newsroom/first-run?key=${key}x`);
		await expect(page.getByText("The address needs its key.")).toBeVisible();
		await page.goto(`${empty.url}/newsroom/first-run?key=${key}`);
		await expect(page.getByLabel("Name", { exact: true })).toBeVisible();
	});

	test("is founded once, and its founder is led to a first story", async ({ page }) => {
		await page.goto(`${empty.url}/newsroom/first-run`);
		await page.getByLabel("Name", { exact: true }).fill("The Harbour Courier");
		await page.getByLabel("Your name").fill("Keiko Tanaka");
		await page.getByLabel("Your e-mail").fill("keiko@harbour.example");
		await page.getByLabel("A password").fill("harbourcourier1");
		await page.getByRole("button", { name: "Found the paper" }).click();
		await expect(page.getByText("This would be among the first to be tried.")).toBeVisible();
		await expect(page.getByLabel("Name", { exact: true })).toHaveValue("The Harbour Courier");
		await page.getByLabel("A password").fill(password);
		await page.getByRole("button", { name: "Found the paper" }).click();
		await expect(page).toHaveURL(`${empty.url}/newsroom/stories/new`);
		await expect(page.getByRole("banner")).toContainText("The Harbour Courier");
		expect((await page.request.get(`${empty.url}/newsroom/first-run`)).status()).toBe(404);
		expect((await page.request.get(empty.url)).status()).toBe(200);
	});

	test("a changed password ends every other session, and the old cookie of this one", async ({
		page,
		browser,
		request,
	}) => {
		const elsewhere = await browser.newContext({ baseURL: empty.url });
		const other = await elsewhere.newPage();
		await other.goto("/newsroom/account");
		await tryToSignIn(other, "keiko@harbour.example", password);
		await expect(other.getByText("This browser")).toBeVisible();

		await page.goto(`${empty.url}/newsroom/account`);
		await tryToSignIn(page, "keiko@harbour.example", password);
		await expect(page.getByText("This browser")).toBeVisible();
		const before = await sessionCookie(page.context());
		await page.getByLabel("Present password").fill(password);
		await page.getByLabel("New password").fill(changed);
		await page.getByRole("button", { name: "Change password" }).click();
		await expect(page.getByText("Your password is changed")).toBeVisible();
		await page.reload();
		await expect(page.getByText("This browser")).toBeVisible();
		expect(await statusFor(request, `${empty.url}/newsroom/account`, before)).toBe(307);
		await other.reload();
		await expect(other).toHaveURL(/sign-in/);
		await tryToSignIn(other, "keiko@harbour.example", password);
		await expect(other.getByText(refused)).toBeVisible();
		await tryToSignIn(other, "keiko@harbour.example", changed);
		await expect(other.getByText("This browser")).toBeVisible();

		await page.reload();
		await page.getByRole("button", { name: "End", exact: true }).first().click();
		await expect(page.getByRole("row")).toHaveCount(2);
		await elsewhere.close();
	});
});
