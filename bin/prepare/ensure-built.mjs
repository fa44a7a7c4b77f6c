import { createHmac } from "node:crypto";
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

/**
 * Next names server actions by this key. The same in every build lets a page that was opened before an
 * upgrade go on after it. Without a secret to make it of, Next keeps one of its own in .next/cache.
 *
 * @returns {string | undefined}
 */
function actionKey() {
	const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given, AUTH_SECRET: secret } = process.env;
	if (given || !secret) return given || undefined;
	return createHmac("sha256", secret).update("server-actions").digest("base64");
}

/** Whether there is a finished build, whatever it was made from. */
export function hasBuild() {
	return existsSync(".next/BUILD_ID");
}

/** @param {string} made */
function isBuilt(made) {
	return hasBuild() && existsSync(stamp) && readFileSync(stamp, "utf8") === made;
}

/** Whether the build is of the sources as they are now. */
export const builtFromSources = () => isBuilt(hashFiles(sources, counts));

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
			env: { NODE_ENV: "production", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey() },
			failure: "The portal could not be built; the reason is above.",
		});
		writeFileSync(stamp, made);
	});
}
