import { spawn } from "node:child_process";
import { constants } from "node:os";

const watchParent = new URL("../watch-parent.mjs", import.meta.url).href;

/** A step before the start that did not work; its message is one sentence. */
export class PrepareError extends Error {}

/**
 * Runs a program of Node's to its end, silently; what it wrote is shown only if it fails. It ends
 * with us: by our signals, and by the watch that it keeps on us.
 *
 * @param {string[]} words the program's file and its arguments
 * @param {{ env?: Record<string, string | undefined>, failure: string, show?: boolean }} options
 * @returns {Promise<void>}
 */
export async function runChild(words, { env = {}, failure, show = false }) {
	const child = spawn(process.execPath, ["--import", watchParent, ...words], {
		env: {
			...process.env,
			NEXT_TELEMETRY_DISABLED: "1",
			...env,
			DATELINE_PARENT: String(process.pid),
		},
		stdio: ["pipe", "pipe", "pipe"],
	});
	/** @type {Buffer[]} */
	const written = [];
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (chunk) => (show ? process.stdout.write(chunk) : written.push(chunk)));
	}
	/** @type {NodeJS.Signals[]} */
	const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
	/** @param {NodeJS.Signals} signal */
	const stop = (signal) => {
		child.kill("SIGKILL");
		process.exit(128 + constants.signals[signal]);
	};
	for (const signal of signals) process.on(signal, stop);
	const code = await new Promise((resolve) => {
		child.once("error", resolve);
		child.once("close", resolve);
	});
	for (const signal of signals) process.off(signal, stop);
	if (code === 0) return;
	process.stderr.write(Buffer.concat(written));
	throw new PrepareError(failure);
}
