import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Running } from "./keep-running";

/** Ends a child when we are gone, however that came about. */
export const watchParent = importOf("../watch-parent.mjs");

/** How long a child may still take over what it does when we stop, in milliseconds, unless it is given longer. */
const shortGrace = 2000;

export function importOf(file: string): string[] {
	return ["--import", new URL(file, import.meta.url).href];
}

/** The child leads a group of its own; whatever it has left in there goes with it. */
function killGroup(pid: number | undefined): void {
	if (!pid) return;
	try {
		process.kill(-pid, "SIGKILL");
	} catch {
		// Nobody is left.
	}
}

type ChildOptions = {
	environment: NodeJS.ProcessEnv;
	/** Null: what it says goes straight to our own output. */
	listen: ((child: ChildProcess) => void) | null;
	grace?: number;
};

/**
 * Starts a Node process of ours; it ends with us, however we end.
 *
 * @param words what stands behind `node`
 */
export function startChild(words: string[], options: ChildOptions): Running {
	const { environment, listen, grace = shortGrace } = options;
	const child = spawn(process.execPath, words, {
		env: { ...environment, DATELINE_PARENT: String(process.pid) },
		// Not in our group: Ctrl-C reaches us alone, and we decide the order of ending.
		detached: true,
		stdio: ["pipe", listen ? "pipe" : "inherit", "inherit"],
	});
	listen?.(child);
	child.stdin?.on("error", () => {});
	const ended = new Promise<void>((resolve) => {
		child.once("error", () => resolve());
		child.once("exit", () => resolve());
	}).then(() => killGroup(child.pid));
	return {
		ended,
		async stop() {
			child.kill("SIGTERM");
			await Promise.race([ended, sleep(grace, undefined, { ref: false })]);
			killGroup(child.pid);
			await ended;
		},
	};
}
