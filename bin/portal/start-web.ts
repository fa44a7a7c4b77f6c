import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Running } from "./keep-running";

const beforeNext = ["../watch-parent.mjs", "../doorstep.mjs"].flatMap((file) => [
	"--import",
	new URL(file, import.meta.url).href,
]);

/** How long requests that are being answered may still take when we stop, in milliseconds. */
const grace = 2000;

export type WebOptions = {
	host: string;
	port: number;
	development: boolean;
	environment: NodeJS.ProcessEnv;
};

/** Next's own greeting; ours says the same and more. */
const greeting = /^\s*(▲|- (Local|Network):|✓ (Starting|Ready|Running)|$)/;

function showOutput(child: ChildProcess): void {
	if (!child.stdout) return;
	createInterface({ input: child.stdout }).on("line", (line) => {
		if (!greeting.test(line)) console.log(line);
	});
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

/** Starts `next start` (or `next dev`) as it is; it ends with us, however we end. */
export async function startWeb(options: WebOptions): Promise<Running> {
	const child = spawn(
		process.execPath,
		[
			...beforeNext,
			"--dns-result-order=ipv4first",
			"node_modules/next/dist/bin/next",
			options.development ? "dev" : "start",
			"-H",
			options.host,
			"-p",
			String(options.port),
		],
		{
			env: { ...options.environment, DATELINE_PARENT: String(process.pid) },
			// Not in our group: Ctrl-C reaches us alone, and we decide the order of ending.
			detached: true,
			stdio: ["pipe", options.development ? "inherit" : "pipe", "inherit"],
		},
	);
	showOutput(child);
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
