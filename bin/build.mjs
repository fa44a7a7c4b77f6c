// `npm run build`: everything that a start would prepare, without starting: packages, the typed database
// client, the build of the portal. What is there already and still fits is kept.
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./prepare/ensure-built.mjs";
import { ensureGenerated } from "./prepare/ensure-generated.mjs";
import { ensureInstalled } from "./prepare/ensure-installed.mjs";
import { ensureNode, say } from "./prepare/ensure-node.mjs";
import { loadDotenv } from "./prepare/load-dotenv.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureNode();
loadDotenv();
try {
	await ensureInstalled(say);
	await ensureGenerated(say);
	await ensureBuilt(say);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
