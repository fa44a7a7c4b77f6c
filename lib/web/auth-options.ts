import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env, SettingError, siteUrl } from "@/lib/env";
import { log } from "@/lib/log";
import { closeSession } from "@/lib/newsroom/staff/close-session";
import { type FoundSession, findSession } from "@/lib/newsroom/staff/find-session";
import { openSession } from "@/lib/newsroom/staff/open-session";
import { visitorOf } from "./visitor";

/** Seven days, the longest that a session lives; the database ends most of them sooner. */
const maxAge = 7 * 24 * 60 * 60;

/** `__Host-` binds a cookie to this very host, and browsers take it with https only. */
export function sessionCookieName(secure = siteUrl().startsWith("https:")): string {
	return secure ? "__Host-dateline-session" : "dateline-session";
}

/** What was found for a token while next-auth hands it from one callback to the next; it stays out of the cookie. */
const foundFor = new WeakMap<object, FoundSession | "unavailable">();

async function look(sid: string): Promise<FoundSession | "unavailable" | null> {
	try {
		return await findSession(sid);
	} catch (error) {
		log.error({ err: error }, "sessions cannot be read");
		return "unavailable";
	}
}

const callbacks: AuthOptions["callbacks"] = {
	/** Called with `user` once, at signing in, and at every look at the session after that. What a client sends to `update()` is not looked at. */
	async jwt({ token, user }) {
		if (user && "sid" in user) return { sid: user.sid };
		if (typeof token.sid !== "string") throw new Error("no session id");
		const found = await look(token.sid);
		if (!found) throw new Error("the session is over");
		const kept = { sid: token.sid };
		foundFor.set(kept, found);
		return kept;
	},
	async session({ session: { expires }, token }) {
		const found = foundFor.get(token);
		// Nobody is anybody while the database cannot say so; but the cookie may be good, and stays.
		if (!found || found === "unavailable") return Object.assign({ expires }, { unavailable: true });
		return Object.assign(
			{ expires },
			{ user: { id: found.staffId, name: undefined }, sessionId: found.sessionId },
		);
	},
};

const grantProvider = CredentialsProvider({
	credentials: { grant: {} },
	/** Takes only a login grant; passwords never come this way. Whatever is wrong with it, the answer is the same. */
	async authorize(credentials, request) {
		const headers = new Headers();
		for (const [name, value] of Object.entries(request.headers ?? {}))
			headers.set(name, String(value));
		try {
			const opened = await openSession(credentials?.grant ?? "", visitorOf(headers));
			return opened && { id: opened.staffId, sid: opened.sid };
		} catch (error) {
			log.error({ err: error }, "no session could be opened");
			return null;
		}
	},
});

function sessionCookie(): NonNullable<AuthOptions["cookies"]> {
	const secure = siteUrl().startsWith("https:");
	const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
	return { sessionToken: { name: sessionCookieName(secure), options } };
}

/**
 * How next-auth works here: it carries a random session id in a sealed cookie, and the database says at
 * every call what that id is worth (threats T14 to T18).
 *
 * @throws SettingError without AUTH_SECRET
 */
export function authOptions(): AuthOptions {
	const secret = env().AUTH_SECRET;
	if (!secret) throw new SettingError("The setting AUTH_SECRET is missing.");
	// biome-ignore lint/style/noProcessEnv: next-auth takes its own address from nowhere else
	process.env.NEXTAUTH_URL = siteUrl();
	return {
		secret,
		session: { strategy: "jwt", maxAge },
		cookies: sessionCookie(),
		providers: [grantProvider],
		pages: {
			signIn: "/newsroom/sign-in",
			signOut: "/newsroom/account",
			error: "/newsroom/sign-in",
		},
		callbacks,
		events: {
			async signOut({ token }) {
				if (typeof token?.sid === "string") await closeSession(token.sid);
			},
		},
		logger: {
			// A cookie that is no longer good is nothing to look into.
			error: (code, detail) =>
				code === "JWT_SESSION_ERROR"
					? log.debug({ code }, "next-auth")
					: log.error({ code, detail }, "next-auth"),
			warn: (code) => log.debug({ code }, "next-auth"),
			debug: () => {},
		},
	};
}
