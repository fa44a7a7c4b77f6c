import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { findBrowser } from "./find-browser";
import { runProgram } from "./run-program";
import { oneFailed, type Tally } from "./tally";

/** The part of Playwright's JSON report that we count by. */
const Report = z.object({
	stats: z.object({
		expected: z.number(),
		unexpected: z.number(),
		flaky: z.number(),
		skipped: z.number(),
	}),
});

async function readTotals(file: string): Promise<Tally> {
	const { stats } = Report.parse(JSON.parse(await readFile(file, "utf8")));
	// A test that passed only when tried again is a failed one.
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** The end-to-end tests, in Chromium, against the built portal. */
export async function endToEndTests(
	patterns: string[],
	say: (message: string) => void,
): Promise<Tally> {
	const browser = await findBrowser(say);
	const folder = await mkdtemp(path.join(tmpdir(), "dateline-totals-"));
	const report = path.join(folder, "report.json");
	const words = ["test", "--config=e2e/playwright.config.ts", "--reporter=list,json", ...patterns];
	const passed = await runProgram(["node_modules/@playwright/test/cli.js", ...words], {
		env: { PLAYWRIGHT_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
	});
	const tally = await readTotals(report).catch(() => oneFailed);
	await rm(folder, { recursive: true });
	return passed || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}
