/** @type {import("next").NextConfig} */
const config = {
	reactStrictMode: true,
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
	turbopack: { root: import.meta.dirname },
};

export default config;
