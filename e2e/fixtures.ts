import { test as base, expect, type Page } from "@playwright/test";
import { discard, type Portal, startPortal } from "./portal";

export { expect };

/** One demo portal for all the specs of a worker; a page that begins at its address. */
export const test = base.extend<
	{ signIn: (email?: string, password?: string) => Promise<void> },
	{ portal: Portal }
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
	signIn: async ({ page, portal }, use) => {
		await use((email = portal.adminEmail, password = portal.adminPassword) =>
			signIn(page, { email, password }),
		);
	},
});

/** Signs in on the page where a person would. */
export async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
	await page.goto("/newsroom/sign-in");
	await page.getByLabel("E-mail").fill(who.email);
	await page.getByLabel("Password", { exact: true }).fill(who.password);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
