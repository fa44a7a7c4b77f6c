import { readSettings } from "@/lib/env";
import { keptAuthSecret, makeDataDir } from "./data-dir";
import { endWithNpm } from "./end-with-npm";
import { ensureFirstAdmin } from "./ensure-first-admin";
import { ensurePortFree } from "./ensure-port-free";
import { lockDataDir } from "./lock-data-dir";
import type { Portal } from "./portal";

/** disk_full, PostgreSQL documentation, appendix A. */
const diskFull = "53100";

/** Everything is over this long after it was asked to end, in milliseconds; keepers see to the rest. */
const longest = 4500;

function sentenceOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const isFull = "code" in error && (error.code === "ENOSPC" || error.code === diskFull);
	return isFull ? `There is no space left on the disk (${error.message}).` : error.message;
}

/** Ends everything, once, however often and for whatever reasons it is asked. */
function makeEnd(parts: Portal["parts"], release: () => void) {
	let ending = false;
	return (code: number, sentence?: string): void => {
		if (ending) return;
		ending = true;
		if (sentence) console.error(sentence);
		setTimeout(() => process.exit(code), longest).unref();
		const stopAll = async () => {
			for (const part of [...parts].reverse()) await part.stop();
			release();
		};
		stopAll()
			.catch((error: unknown) => console.error(sentenceOf(error)))
			.finally(() => process.exit(code));
	};
}

type Start = {
	development: boolean;
	/** Generates and builds what is missing. */
	prepare: () => Promise<void>;
};

/**
 * `npm start` after everything is installed: starts the portal and stays with it. Whatever speaks against
 * that is found before anything is built.
 *
 * @throws with one sentence where a setting is wrong or DATA_DIR in use; nothing runs then
 */
export async function runPortal({ development, prepare }: Start): Promise<void> {
	const settings = readSettings(process.env);
	ensureFirstAdmin(settings);
	const dataDir = makeDataDir(settings.DATA_DIR);
	const release = lockDataDir(dataDir, "a portal that runs");
	const parts: Portal["parts"] = [];
	const end = makeEnd(parts, release);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(0));
	process.on("uncaughtException", (error) => end(1, sentenceOf(error)));
	endWithNpm(() => end(0));
	try {
		await ensurePortFree(settings.PORT, settings.HOST);
		await prepare();
		// Only now, since it reads what has just been generated.
		const { startParts } = await import("./start-parts");
		const authSecret = settings.AUTH_SECRET ?? keptAuthSecret(dataDir);
		const giveUp = (sentence: string) => end(1, sentence);
		await startParts({ settings, dataDir, authSecret, development, parts, giveUp });
	} catch (error) {
		end(1, sentenceOf(error));
	}
}
