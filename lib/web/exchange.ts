import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { z } from "zod";
import { siteUrl } from "@/lib/env";
import { authOptions, sessionCookieName } from "./auth-options";

/** Asks next-auth's own routes from inside, so that the exchange needs no script; its cookies become ours. */
async function askNextAuth(
	path: string[],
	body?: Record<string, string>,
): Promise<{ json: unknown; set: string[] }> {
	const request = new NextRequest(`${siteUrl()}/api/auth/${path.join("/")}`, {
		method: body ? "POST" : "GET",
		headers: { "content-type": "application/json" },
		body: body && JSON.stringify(body),
	});
	const answer: Response = await NextAuth(
		request,
		{ params: Promise.resolve({ nextauth: path }) },
		authOptions(),
	);
	const set = new NextResponse(null, { headers: answer.headers }).cookies.getAll();
	const jar = await cookies();
	for (const cookie of set) jar.set(cookie);
	return { json: await answer.json().catch(() => null), set: set.map(({ name }) => name) };
}

async function csrfToken(): Promise<string> {
	const { json } = await askNextAuth(["csrf"]);
	return z.object({ csrfToken: z.string() }).parse(json).csrfToken;
}

/**
 * `signIn("credentials", { grant })`, on the server: opens a session for a login grant and sets its
 * cookie. For route handlers and server actions. False where the grant is no longer good.
 */
export async function exchangeGrant(grant: string): Promise<boolean> {
	const body = { grant, csrfToken: await csrfToken(), callbackUrl: siteUrl(), json: "true" };
	const { set } = await askNextAuth(["callback", "credentials"], body);
	return set.includes(sessionCookieName());
}

/** `signOut()`, on the server: ends the session of the cookie and takes the cookie away. */
export async function signOutHere(): Promise<void> {
	await askNextAuth(["signout"], {
		csrfToken: await csrfToken(),
		callbackUrl: siteUrl(),
		json: "true",
	});
}
