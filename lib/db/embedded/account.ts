import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { ClusterError } from "./cluster-error";

/** The account that PostgreSQL runs as where we are root, which it refuses to be. */
export type Account = { uid: number; gid: number };

/** Our own account first; the others where the machine does not let us make one. */
const names = ["dateline", "postgres", "nobody"];

function idOf(name: string): Account | null {
	const read = (flag: string) => {
		const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
		return status === 0 ? Number(stdout) : null;
	};
	const uid = read("-u");
	const gid = read("-g");
	return uid && gid ? { uid, gid } : null;
}

function makeAccount(): void {
	const [name = ""] = names;
	spawnSync("useradd", [
		"--system",
		"--user-group",
		"--no-create-home",
		"--home-dir",
		"/nonexistent",
		"--shell",
		"/usr/sbin/nologin",
		name,
	]);
}

function ownerOf(folder: string): Account | null {
	const found = statSync(folder, { throwIfNoEntry: false });
	return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

/**
 * Whom PostgreSQL runs as: the owner of a data directory that is there, else an account of its own;
 * null where we are not root, for then it runs as ourselves.
 */
export function chooseAccount(dataDirectory: string): Account | null {
	if (process.getuid?.() !== 0) return null;
	const owner = ownerOf(dataDirectory);
	if (owner) return owner;
	if (!idOf("dateline")) makeAccount();
	for (const name of names) {
		const account = idOf(name);
		if (account) return account;
	}
	throw new ClusterError(
		"PostgreSQL refuses to run as root and no other account was found; start as an ordinary user or set DATABASE_URL.",
	);
}

/** Whether an account can look into a folder, every folder above it included. */
export function canReach(account: Account | null, folder: string): boolean {
	const { status } = spawnSync("test", ["-x", folder], { ...account, cwd: "/" });
	return status === 0;
}
