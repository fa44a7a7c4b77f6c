import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Portal } from "./portal";

const run = promisify(execFile);

/** Runs `dateline …` on a portal's data, as its operator would; what it printed. */
export async function dateline(
	portal: Pick<Portal, "dataDir">,
	...args: string[]
): Promise<string> {
	const env = { ...process.env, DATA_DIR: portal.dataDir, LOG_LEVEL: "warn" };
	const { stdout } = await run(process.execPath, ["bin/dateline.mjs", ...args], { env });
	return stdout.trim();
}
