// `npm test` and `npm run check`: from a fresh clone to every check done. Plain JavaScript without
// dependencies, since it runs before they are installed.
import { fileURLToPath } from "node:url";
import { ensureGenerated } from "./prepare/ensure-generated.mjs";
import { ensureInstalled } from "./prepare/ensure-installed.mjs";
import { ensureNode, say } from "./prepare/ensure-node.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
ensureNode();
try {
	await ensureInstalled(say);
	await ensureGenerated(say);
	const { register } = await import("tsx/esm/api");
	register();
	const { runChecks } = await import("./checks/run-checks.ts");
	process.exitCode = await runChecks(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	console.log("0 passed, 1 failed, 0 skipped");
	process.exitCode = 1;
}
