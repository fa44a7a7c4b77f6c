import { spawn } from "node:child_process";

const running = new Set<number>();

function signalAll(signal: NodeJS.Signals): void {
	for (const pid of running) {
		try {
			process.kill(-pid, signal);
		} catch {
			// It ended by itself.
		}
	}
}

/** Milliseconds for programs to end what they have started themselves. */
const patience = 10_000;

/** Ends every program that still runs, with all that it started. */
export function endPrograms(): void {
	signalAll("SIGTERM");
	setTimeout(() => signalAll("SIGKILL"), patience).unref();
}

type Options = { env?: Record<string, string> };

/** Runs one of Node's programs, showing what it says; whether it ended well. */
export async function runProgram(words: string[], { env = {} }: Options = {}): Promise<boolean> {
	// A process group of its own, so that an interruption reaches what it started as well.
	const child = spawn(process.execPath, words, {
		stdio: ["ignore", "inherit", "inherit"],
		detached: true,
		env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
	});
	const pid = child.pid;
	if (pid !== undefined) running.add(pid);
	const passed = await new Promise<boolean>((resolve) => {
		child.once("error", () => resolve(false));
		child.once("close", (code) => resolve(code === 0));
	});
	if (pid !== undefined) running.delete(pid);
	return passed;
}
