// `npm run press`: the cache in front of a `web` that runs. Plain JavaScript without dependencies, since
// it runs before they are installed.
import { fileURLToPath } from "node:url";
import { hasBuild } from "./prepare/ensure-built.mjs";
import { ensureInstalled } from "./prepare/ensure-installed.mjs";
import { ensureNode, say } from "./prepare/ensure-node.mjs";
import { loadDotenv } from "./prepare/load-dotenv.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureNode();
loadDotenv();
try {
	if (!hasBuild()) await ensureInstalled(say);
	const { register } = await import("tsx/esm/api");
	register();
	const { runPress } = await import("./press/run-press.ts");
	await runPress();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
