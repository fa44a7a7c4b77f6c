import { execFileSync } from "node:child_process";

type Process = { pid: number; parent: number };

function listProcesses(): Process[] {
	const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
		.trim()
		.split("\n");
	return lines.map((line) => {
		const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
		return { pid, parent };
	});
}

/** A process and everything that it started, and what those started. */
export function familyOf(pid: number): number[] {
	const all = listProcesses();
	const family = [pid];
	for (const member of family) {
		family.push(...all.filter(({ parent }) => parent === member).map((child) => child.pid));
	}
	return family;
}

/** Whether a process is still there. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** `kill -9` of processes that we started; those that are gone already do not matter. */
export function killAll(pids: number[]): void {
	for (const pid of pids) {
		try {
			process.kill(pid, "SIGKILL");
		} catch {
			// It went with one that was killed before it.
		}
	}
}
