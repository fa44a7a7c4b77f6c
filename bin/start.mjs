// `npm start`: from a fresh clone, or from anything since, to a running portal. Plain JavaScript
// without dependencies, since it runs before they are installed.
import { fileURLToPath } from "node:url";
import { ensureBuilt, hasBuild } from "./prepare/ensure-built.mjs";
import { ensureGenerated } from "./prepare/ensure-generated.mjs";
import { ensureInstalled } from "./prepare/ensure-installed.mjs";
import { ensureNode, say } from "./prepare/ensure-node.mjs";
import { loadDotenv } from "./prepare/load-dotenv.mjs";

const development = process.argv.includes("--dev");

/** An image that was built elsewhere and is given its database: nothing is installed or built there. */
function isPrepared() {
	if (process.argv.includes("--prepared")) return true;
	return !development && hasBuild() && Boolean(process.env.DATABASE_URL);
}

/** What a start needs besides its packages; wanted only once we know that we may start at all. */
async function prepare() {
	if (isPrepared()) return;
	await ensureGenerated(say);
	if (!development) await ensureBuilt(say);
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureNode();
loadDotenv();
try {
	if (!isPrepared()) await ensureInstalled(say);
	// From here on in TypeScript, in this very process, so that signals have one place to go.
	const { register } = await import("tsx/esm/api");
	register();
	const { runPortal } = await import("./portal/run-portal.ts");
	await runPortal({ development, prepare });
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
