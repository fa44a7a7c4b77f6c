import { cookies } from "next/headers";
import { ensure } from "@/lib/domain/refusal";
import { siteUrl } from "@/lib/env";
import { type ProvePassword, provePassword } from "@/lib/newsroom/staff/prove-password";
import { exchangeGrant } from "./exchange";
import { visitorOf } from "./visitor";

const deviceCookie = "dateline-device";

/** A year. The cookie opens nothing: see `known-device`. It is sent to the login route only. */
const deviceOptions = {
	httpOnly: true,
	sameSite: "lax",
	path: "/api/newsroom/login",
	maxAge: 31_536_000,
} as const;

type Headers = { get: (name: string) => string | null };

/**
 * The whole of signing in, for the login route: password, grant, session.
 *
 * @throws Refusal `unauthenticated` | `too-many`
 */
export async function signIn(input: ProvePassword, headers: Headers): Promise<void> {
	const jar = await cookies();
	const visitor = { ...visitorOf(headers), deviceMark: jar.get(deviceCookie)?.value };
	const { grant, deviceMark } = await provePassword(input, visitor);
	ensure(await exchangeGrant(grant), "unauthenticated", "The sign-in took too long. Try again.");
	jar.set(deviceCookie, deviceMark, { ...deviceOptions, secure: siteUrl().startsWith("https:") });
}
