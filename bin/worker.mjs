// `npm run worker`: the side effects of the newsroom, in a process of their own. The launcher of
// `npm start` runs one; more may run beside it, here or on other machines.
import { fileURLToPath } from "node:url";
import { ensureNode } from "./prepare/ensure-node.mjs";
import { loadDotenv } from "./prepare/load-dotenv.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureNode();
loadDotenv();
try {
	const { register } = await import("tsx/esm/api");
	register();
	const { runWorker } = await import("./worker/run-worker.ts");
	await runWorker();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
