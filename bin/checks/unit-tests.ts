import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startTestCluster } from "@/lib/testing/test-cluster";
import { runProgram } from "./run-program";
import { oneFailed, type Tally } from "./tally";

const folders = ["bin", "components", "lib", "prisma"];

/** Every test file of the code, except what only a running portal can show. */
export async function listTests(pattern = ""): Promise<string[]> {
	const lists = folders.map(async (folder) => {
		const names = await readdir(folder, { recursive: true });
		return names.map((name) => path.join(folder, name));
	});
	return (await Promise.all(lists))
		.flat()
		.filter((file) => /\.test\.tsx?$/.test(file) && file.includes(pattern))
		.sort();
}

/** The totals that node:test writes at the end of its TAP output. */
async function readTotals(file: string): Promise<Tally> {
	const text = await readFile(file, "utf8");
	const total = (name: string) =>
		Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(text)?.[1] ?? 0);
	return {
		passed: total("pass"),
		failed: total("fail") + total("cancelled"),
		skipped: total("skipped") + total("todo"),
	};
}

/** Runs test files side by side, as many as the machine has cores. */
export async function runTests(files: string[], env: Record<string, string>): Promise<Tally> {
	const folder = await mkdtemp(path.join(tmpdir(), "dateline-totals-"));
	const totals = path.join(folder, "totals.tap");
	const reporters = [
		["--test-reporter=spec", "--test-reporter-destination=stdout"],
		["--test-reporter=tap", `--test-reporter-destination=${totals}`],
	];
	const words = [
		"--import",
		"tsx",
		"--test",
		"--test-concurrency=2",
		"--test-timeout=300000",
		...reporters.flat(),
		...files,
	];
	const passed = await runProgram(words, { env: { ...env, LOG_LEVEL: "silent" } });
	const tally = await readTotals(totals).catch(() => oneFailed);
	await rm(folder, { recursive: true });
	return passed || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** The unit and database tests, on one PostgreSQL for the whole run. */
export async function unitTests(pattern?: string): Promise<Tally> {
	const files = await listTests(pattern);
	// Given no file, node:test would look for some by itself, and find this very run.
	if (files.length === 0) throw new Error(`No test file has "${pattern}" in its path.`);
	const cluster = await startTestCluster();
	try {
		const url = cluster.ownerUrl("postgres");
		return await runTests(files, { TEST_CLUSTER_URL: url });
	} finally {
		await cluster.stop();
	}
}
