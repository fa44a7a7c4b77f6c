import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { alone } from "./alone.mjs";
import { hashFiles } from "./hash-files.mjs";
import { runChild } from "./run-child.mjs";

const stamp = ".next/made-from";

const sources = [
	"app",
	"components",
	"lib",
	"prisma/schema",
	"public",
	"instrumentation.ts",
	"next.config.mjs",
	"package-lock.json",
	"package.json",
	"proxy.ts",
	"tsconfig.json",
];

/** Whether a file can change the build: not what is generated, and not what only tests or the press read. */
function counts(file) {
	return !/^lib\/(db\/generated|testing|press)$|\.test\.tsx?$|\.txt$/.test(file);
}

/** Whether there is a finished build, whatever it was made from. */
export function hasBuild() {
	return existsSync(".next/BUILD_ID");
}

/** @param {string} made */
function isBuilt(made) {
	return hasBuild() && existsSync(stamp) && readFileSync(stamp, "utf8") === made;
}

/**
 * Builds the portal where the sources are others than those of the last build.
 *
 * @param {(message: string) => void} say
 */
export async function ensureBuilt(say) {
	const made = hashFiles(sources, counts);
	if (isBuilt(made)) return;
	await alone(say, async () => {
		if (isBuilt(made)) return;
		say("Building the portal (a minute or less; only when the sources have changed) …");
		// A build that is broken off leaves something that is made from neither.
		rmSync(stamp, { force: true });
		await runChild(["node_modules/next/dist/bin/next", "build"], {
			env: { NODE_ENV: "production" },
			failure: "The portal could not be built; the reason is above.",
		});
		writeFileSync(stamp, made);
	});
}
