import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { ensure } from "@/lib/domain/refusal";
import { isFounded } from "@/lib/newsroom/site/get-newsroom-site";
import { findActor } from "@/lib/newsroom/staff/find-actor";
import { authOptions } from "./auth-options";

export type StaffActor = Extract<Actor, { type: "staff" }>;

export type SignedIn = { actor: StaffActor; sessionId: string };

const Session = z.object({ user: z.object({ id: z.uuid() }), sessionId: z.uuid() });

/** Who is signed in and by which session, read from the database once for a request. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
	const session: unknown = await getServerSession(authOptions());
	if (session && typeof session === "object" && "unavailable" in session) {
		throw new Error("Sessions cannot be read at the moment.");
	}
	const known = Session.safeParse(session);
	if (!known.success) return null;
	const actor = await findActor(known.data.user.id);
	return actor && { actor, sessionId: known.data.sessionId };
});

/** Who acts, with the role and desks that they have now; null when nobody is signed in. */
export async function getActor(): Promise<StaffActor | null> {
	return (await getSignedIn())?.actor ?? null;
}

/**
 * Who acts, for routes and actions.
 *
 * @throws Refusal `unauthenticated`
 */
export async function ensureActor(): Promise<StaffActor> {
	const actor = await getActor();
	ensure(actor, "unauthenticated", "You are not signed in, or no longer.");
	return actor;
}

/** Where somebody is sent who is not signed in: to sign in and back, or to found the paper first. */
export async function signInPath(next: string): Promise<string> {
	if (!(await isFounded())) return "/newsroom/first-run";
	return next === "/newsroom"
		? "/newsroom/sign-in"
		: `/newsroom/sign-in?next=${encodeURIComponent(next)}`;
}

/** Who is signed in and by which session, for pages; see `requireActor`. */
export async function requireSignedIn(next: string): Promise<SignedIn> {
	return (await getSignedIn()) ?? redirect(await signInPath(next));
}

/** Who acts, for pages: else leads to the sign-in page, and from there to `next`, the page's own path. */
export async function requireActor(next: string): Promise<StaffActor> {
	return (await requireSignedIn(next)).actor;
}
