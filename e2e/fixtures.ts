import { test as base, type Cookie, expect, type Page } from "@playwright/test";
import { discard, type Portal, startPortal } from "./portal";

export { expect };

type Account = { email: string; password: string };

/**
 * One demo portal for all the specs of a worker; a page that begins at its address; and the way in for the
 * portal's admin, who stays signed in from one test to the next unless a test ended that session.
 */
export const test = base.extend<
	{ signIn: () => Promise<void> },
	{ portal: Portal; kept: { cookies: Cookie[] } }
>({
	portal: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
		async ({}, use) => {
			const portal = await startPortal({ demo: true });
			await use(portal);
			await discard(portal);
		},
		{ scope: "worker", timeout: 300_000 },
	],
	baseURL: async ({ portal }, use) => {
		await use(portal.url);
	},
	kept: [
		// biome-ignore lint/correctness/noEmptyPattern: as above.
		async ({}, use) => use({ cookies: [] }),
		{ scope: "worker" },
	],
	signIn: async ({ page, context, portal, kept }, use) => {
		await use(async () => {
			await context.addCookies(kept.cookies);
			await page.goto("/newsroom/stories");
			if (!page.url().includes("/sign-in")) return;
			await signIn(page, { email: portal.adminEmail, password: portal.adminPassword });
			kept.cookies = await context.cookies();
		});
	},
});

/** Signs in on the page where a person would. */
export async function signIn(page: Page, who: Account): Promise<void> {
	await page.goto("/newsroom/sign-in");
	await page.getByLabel("E-mail").fill(who.email);
	await page.getByLabel("Password", { exact: true }).fill(who.password);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
