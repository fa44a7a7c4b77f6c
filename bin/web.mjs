// `npm run web`: the web process alone, on a database of yours, as systemd, Docker or a platform with one
// PORT starts it. Nothing is installed, built or migrated here: `npm run build` and `npm run dateline --
// migrate` are steps of their own.
import { fileURLToPath } from "node:url";
import { ensureNode } from "./prepare/ensure-node.mjs";
import { loadDotenv } from "./prepare/load-dotenv.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureNode();
loadDotenv();
try {
	const { register } = await import("tsx/esm/api");
	register();
	const { runWeb } = await import("./web/run-web.ts");
	await runWeb();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
