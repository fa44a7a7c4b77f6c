import { securityHeaders, strictPolicy } from "./lib/domain/security-headers.mjs";

/** @type {import("next").NextConfig} */
const config = {
	reactStrictMode: true,
	// Types are a check of their own (`npm test`); a start does not wait for it.
	typescript: { ignoreBuildErrors: true },
	poweredByHeader: false,
	compress: true,
	// Title, canonical and JSON-LD stand in <head> for everybody, not only for robots that Next knows.
	htmlLimitedBots: /.*/,
	// Renditions are made at upload, by the newsroom.
	images: { unoptimized: true },
	serverExternalPackages: [
		"@node-rs/argon2",
		"@prisma/adapter-pg",
		"@prisma/client",
		"pg",
		"pino",
		"sharp",
	],
	// proxy.ts makes every address canonical in one step, the slash at its end included.
	skipTrailingSlashRedirect: true,
	// An address of no route gets the paper's own 404 (app/global-not-found.tsx).
	experimental: {
		globalNotFound: true,
		// A nameplate comes with its form; stories' pictures have a door of their own.
		serverActions: { bodySizeLimit: "4mb" },
	},
	// Asked for by name, whatever a page says: the paper's own icon, from the record.
	rewrites: async () => ({
		beforeFiles: [{ source: "/favicon.ico", destination: "/media/site/favicon.ico" }],
	}),
	// Read when the portal is built, so nothing here may depend on a setting; bin/doorstep.mjs adds HSTS.
	headers: async () => [
		{ source: "/:path*", headers: securityHeaders },
		{
			source: "/:door(api|media|_next|healthz|readyz)/:path*",
			headers: [{ key: "Content-Security-Policy", value: strictPolicy }],
		},
		// Feeds are read in other people's pages, with our pictures.
		{
			source: "/media/:path*",
			headers: [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }],
		},
	],
	// Preloads stand in the page, where a cache keeps them, not in a header of it (React takes no 0 here).
	reactMaxHeadersLength: 1,
	turbopack: { root: import.meta.dirname },
};

export default config;
