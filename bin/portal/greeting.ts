import { siteUrl } from "@/lib/env";
import { firstRunKey } from "@/lib/newsroom/site/first-run-key";
import { firstAdmin, isFounded } from "./first-start";
import type { Portal } from "./portal";

export type FirstAdmin = { adminEmail: string; adminPassword: string };

async function howToSignIn(
	{ settings, authSecret }: Portal,
	ownerUrl: string,
	filled: FirstAdmin | null,
): Promise<string[]> {
	const newsroom = `${siteUrl(settings)}/newsroom`;
	if (filled && settings.ADMIN_PASSWORD) {
		// Whoever gave it knows it; what is printed ends up in logs.
		return [
			`  The newsroom: ${newsroom}`,
			`  Sign in as ${filled.adminEmail} with the password in ADMIN_PASSWORD`,
		];
	}
	if (filled) {
		return [
			`  The newsroom: ${newsroom}`,
			`  Sign in as ${filled.adminEmail} with the password ${filled.adminPassword}`,
			"  (shown this once and kept nowhere)",
		];
	}
	if (!(await isFounded(ownerUrl))) {
		return [`  Begin here: ${newsroom}/first-run?key=${firstRunKey(authSecret)}`];
	}
	const email = (await firstAdmin(ownerUrl)) ?? "an admin";
	return [
		`  The newsroom: ${newsroom}`,
		`  Sign in as ${email} with the password that you have`,
		`  (forgotten? npm run dateline -- staff reset-password ${email})`,
	];
}

/** What the operator reads once everything runs: the address, and how to sign in. */
export async function greeting(
	portal: Portal,
	ownerUrl: string,
	filled: FirstAdmin | null,
): Promise<string> {
	return [
		"",
		`Dateline is ready: ${siteUrl(portal.settings)}`,
		...(await howToSignIn(portal, ownerUrl, filled)),
		"  Ctrl-C ends it.",
		"",
	].join("\n");
}
