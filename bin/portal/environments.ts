import { env, siteUrl } from "@/lib/env";
import type { LoginUrls } from "./migrate-database";
import type { Portal } from "./portal";

/** The environment of the process that faces readers: the owner's address is not in it. */
export function webEnvironment(
	portal: Pick<Portal, "settings" | "dataDir" | "authSecret" | "development">,
	urls: LoginUrls,
): NodeJS.ProcessEnv {
	const { settings, dataDir, authSecret, development } = portal;
	return {
		...process.env,
		...urls,
		// Empty, not absent: Next would read them from .env once more.
		DATABASE_URL: "",
		ADMIN_PASSWORD: "",
		AUTH_SECRET: authSecret,
		DATA_DIR: dataDir,
		HOST: settings.HOST,
		PORT: String(settings.PORT),
		NEXTAUTH_URL: siteUrl(settings),
		NEXTAUTH_SECRET: authSecret,
		NEXT_TELEMETRY_DISABLED: "1",
		NODE_ENV: development ? "development" : "production",
	};
}

/** Lets the newsroom's own functions run in this process, with the settings that `web` gets. */
export function becomeNewsroom(
	{ dataDir, authSecret }: Pick<Portal, "dataDir" | "authSecret">,
	urls: Partial<LoginUrls> = {},
): void {
	const own = { ...urls, DATA_DIR: dataDir, AUTH_SECRET: authSecret };
	Object.assign(process.env, own);
	Object.assign(env(), own);
}
