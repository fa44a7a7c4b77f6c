import { fileURLToPath } from "node:url";
import { ensureNode } from "./ensure-node.mjs";
import { loadDotenv } from "./load-dotenv.mjs";

/**
 * Runs one of our processes by itself: from the project's folder, with the settings of `.env`, and with
 * TypeScript as it is. Where it cannot go on it says one sentence and ends with 1.
 *
 * @param {() => Promise<void>} run
 */
export async function begin(run) {
	process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
	ensureNode();
	loadDotenv();
	try {
		const { register } = await import("tsx/esm/api");
		register();
		await run();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}
