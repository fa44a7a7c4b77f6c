import { defineConfig } from "@playwright/test";

const executablePath = process.env.PLAYWRIGHT_CHROMIUM;

export default defineConfig({
	testDir: ".",
	outputDir: "../test-results",
	globalSetup: "./fill-demo.ts",
	workers: 1,
	timeout: 120_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	reporter: [["list"]],
	// The face is measured on the demo paper as it comes, before other specs add to it: a project has a
	// worker, and so a portal, of its own.
	projects: [
		{ name: "readers", testMatch: "**/reader*.spec.ts" },
		{ name: "newsroom", testIgnore: "**/reader*.spec.ts" },
	],
	use: {
		browserName: "chromium",
		screenshot: "only-on-failure",
		locale: "en-GB",
		timezoneId: "Asia/Hong_Kong",
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-quic",
				"--no-first-run",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		},
	},
});
