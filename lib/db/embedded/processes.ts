import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether a process is there, also one of somebody else; a zombie is not. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
	return !/^State:\s*Z/m.test(fromProc(pid, "status") ?? "");
}

function fromProc(pid: number, file: string): string | null {
	try {
		return readFileSync(`/proc/${pid}/${file}`, "utf8");
	} catch {
		return null;
	}
}

function fromPs(pid: number, column: string): string | null {
	const { status, stdout } = spawnSync("ps", ["-o", `${column}=`, "-p", String(pid)], {
		encoding: "utf8",
	});
	return status === 0 ? stdout.trim() : null;
}

/** The words with which a process was started; null where it is gone. */
export function commandLine(pid: number): string | null {
	return fromProc(pid, "cmdline")?.replaceAll("\0", " ") ?? fromPs(pid, "command");
}

/**
 * Tells a process from a later one with the same number: when it was started. Linux counts from the
 * machine's start, whose own mark is put in front; null where the process is gone.
 */
export function processIdentity(pid: number): string | null {
	// The second field, the program's name in brackets, may hold blanks; the start is the 22nd.
	const start = fromProc(pid, "stat")
		?.replace(/^.*\) /s, "")
		.split(" ")[19];
	if (!start) return fromPs(pid, "lstart");
	const machine = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
	return `${machine}:${start}`;
}
