import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { processIdentity } from "@/lib/db/embedded/processes";
import { PortalError } from "./portal-error";

const Holder = z.object({ pid: z.number(), identity: z.string(), what: z.string() });

type Holder = z.infer<typeof Holder>;

const lockIn = (dataDir: string) => path.join(dataDir, "in-use.json");

function readHolder(file: string): Holder | null {
	try {
		return Holder.parse(JSON.parse(readFileSync(file, "utf8")));
	} catch {
		return null;
	}
}

/** Who uses a DATA_DIR; null where nobody does, also where somebody did and was killed. */
export function holderOf(dataDir: string): Holder | null {
	const holder = readHolder(lockIn(dataDir));
	return holder && processIdentity(holder.pid) === holder.identity ? holder : null;
}

function tryLink(mine: string, lock: string): boolean {
	try {
		linkSync(mine, lock);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}

/** Takes away a lock whose holder is gone, unless somebody else was quicker and it is theirs now. */
function clearStale(dataDir: string): void {
	const aside = `${lockIn(dataDir)}.${randomBytes(4).toString("hex")}`;
	try {
		renameSync(lockIn(dataDir), aside);
	} catch {
		return;
	}
	const holder = readHolder(aside);
	if (holder && processIdentity(holder.pid) === holder.identity) tryLink(aside, lockIn(dataDir));
	rmSync(aside, { force: true });
}

function refuse(dataDir: string, holder: Holder): never {
	throw new PortalError(
		`${dataDir} is in use by ${holder.what} (process ${holder.pid}); stop that first, or set another DATA_DIR.`,
	);
}

/**
 * Takes a DATA_DIR for this process alone. A process that was killed holds nothing.
 *
 * @param what what we are, as another process will say it
 * @returns gives it back
 * @throws PortalError naming who has it
 */
export function lockDataDir(dataDir: string, what: string): () => void {
	const lock = lockIn(dataDir);
	const mine = `${lock}.${randomBytes(4).toString("hex")}`;
	const content = JSON.stringify({
		pid: process.pid,
		identity: processIdentity(process.pid),
		what,
	});
	writeFileSync(mine, content, { mode: 0o600 });
	try {
		for (let attempt = 0; !tryLink(mine, lock); attempt++) {
			const holder = holderOf(dataDir);
			if (holder || attempt === 10)
				refuse(dataDir, holder ?? { pid: 0, identity: "", what: "another process" });
			clearStale(dataDir);
		}
	} finally {
		rmSync(mine, { force: true });
	}
	return () => rmSync(lock, { force: true });
}
