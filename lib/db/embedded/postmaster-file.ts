import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ClusterError } from "./cluster-error";
import { commandLine, isAlive } from "./processes";

/** What PostgreSQL says of itself in its data directory (source: `miscadmin.h`, LOCK_FILE_LINE_…). */
export type PostmasterFile = { pid: number; port: number; ready: boolean };

const fileIn = (data: string) => path.join(data, "postmaster.pid");

/** Reads `postmaster.pid`; null where there is none or it is not whole. */
export async function readPostmasterFile(data: string): Promise<PostmasterFile | null> {
	const content = await readFile(fileIn(data), "utf8").catch(() => "");
	const lines = content.split("\n").map((line) => line.trim());
	const pid = Number(lines[0]);
	if (!Number.isInteger(pid) || pid <= 1) return null;
	return { pid, port: Number(lines[3] ?? 0), ready: lines[7] === "ready" };
}

/** Whether the process is a postmaster of this data directory, and not one that got its number later. */
function isPostmaster(pid: number, data: string): boolean {
	return isAlive(pid) && (commandLine(pid)?.includes(data) ?? false);
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
	const until = Date.now() + milliseconds;
	while (isAlive(pid) && Date.now() < until) await sleep(20);
	return !isAlive(pid);
}

/** PostgreSQL documentation, 18.5 "Shutting Down the Server": fast, immediate; then by force. */
const steps = [
	{ signal: "SIGINT", patience: 8000 },
	{ signal: "SIGQUIT", patience: 5000 },
	{ signal: "SIGKILL", patience: 2000 },
] as const;

/** Stops the postmaster of a data directory if one is left over, and clears away its stale file. */
export async function stopLeftover(data: string): Promise<boolean> {
	const former = await readPostmasterFile(data);
	if (!former) return false;
	if (!isPostmaster(former.pid, data)) {
		// Its number may have gone to a process of ours, which PostgreSQL would take for itself. Should
		// backends of it be alive yet, their shared memory still keeps a second postmaster out.
		if (existsSync(fileIn(data))) await rm(fileIn(data), { force: true });
		return false;
	}
	for (const { signal, patience } of steps) {
		process.kill(former.pid, signal);
		if (await gone(former.pid, patience)) return true;
	}
	throw new ClusterError(`The PostgreSQL of a former start (process ${former.pid}) does not end.`);
}
