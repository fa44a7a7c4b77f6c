// `npm run dateline -- …`: the portal's command line. Plain JavaScript without dependencies, since it
// runs before they are installed. What it does to get there goes to stderr: stdout is the answer's.
import { fileURLToPath } from "node:url";
import { hasBuild } from "./prepare/ensure-built.mjs";
import { ensureGenerated } from "./prepare/ensure-generated.mjs";
import { ensureInstalled } from "./prepare/ensure-installed.mjs";
import { ensureNode } from "./prepare/ensure-node.mjs";
import { loadDotenv } from "./prepare/load-dotenv.mjs";

const say = (message) => console.error(message);

// npm goes to the project's folder first and tells where it was called.
const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
const folder = script === "dateline" && calledFrom ? calledFrom : process.cwd();

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureNode();
loadDotenv();
// The answer is for people and for scripts; the log is the portal's.
process.env.LOG_LEVEL ||= "error";
try {
	if (!hasBuild() || !process.env.DATABASE_URL) {
		await ensureInstalled(say);
		await ensureGenerated(say);
	}
	const { register } = await import("tsx/esm/api");
	register();
	const { runDateline } = await import("./dateline.ts");
	process.exitCode = await runDateline(process.argv.slice(2), folder);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
