import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { ClusterError } from "./cluster-error";
import { type ClusterHome, plainEnvironment } from "./cluster-home";

/** The login that owns everything in an embedded cluster. */
export const ownerLogin = "dateline";

/** The owner's password: random, made once, readable by ourselves only. */
export async function ownerPassword(dataDir: string): Promise<string> {
	const file = path.join(dataDir, "postgres-password");
	const kept = await readFile(file, "utf8").catch(() => "");
	if (kept) return kept;
	const password = randomBytes(24).toString("base64url");
	await writeFile(file, password, { mode: 0o600 });
	return password;
}

/** Ends initdb when we end: it would not notice, and still write when the next start begins anew. */
const keeper = `
exec 3<&0
"$@" </dev/null 3<&- &
initdb=$!
(read -r _ <&3; kill -KILL $initdb) 2>/dev/null &
watch=$!
wait $initdb
status=$?
kill -KILL $watch
exit $status
`;

/** Its last words are about tidying up; the reason stands before them. */
function reasonIn(complaint: string): string {
	const lines = complaint.trim().split("\n");
	const reason = lines.find((line) => /(error|FATAL|PANIC): /.test(line)) ?? lines.at(-1) ?? "";
	return reason.replace(/^.*?(error|FATAL|PANIC): +/, "");
}

async function initdb(home: ClusterHome, folder: string, passwordFile: string, lasting: boolean) {
	const child = spawn(
		"/bin/sh",
		[
			"-c",
			keeper,
			"dateline-initdb",
			path.join(home.native, "bin/initdb"),
			`--pgdata=${folder}`,
			`--username=${ownerLogin}`,
			`--pwfile=${passwordFile}`,
			"--auth=scram-sha-256",
			"--encoding=UTF8",
			"--locale=C",
			"--locale-provider=builtin",
			"--builtin-locale=C.UTF-8",
			"--no-instructions",
			...(lasting ? [] : ["--no-sync"]),
		],
		{ ...home.account, cwd: "/", env: plainEnvironment, stdio: ["pipe", "ignore", "pipe"] },
	);
	const ended = new Promise<number | null>((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", resolve);
	});
	const complaint = text(child.stderr);
	if ((await ended) === 0) return;
	throw new ClusterError(
		`The database in ${home.data} could not be made: ${reasonIn(await complaint)}.`,
	);
}

/** Makes a cluster where there is none; whole or not at all, so that being killed meanwhile is harmless. */
export async function makeCluster(
	home: ClusterHome,
	password: string,
	lasting: boolean,
): Promise<void> {
	if (!existsSync(path.join(home.data, "PG_VERSION"))) {
		const making = `${home.data}.new`;
		const passwordFile = `${home.data}.password`;
		await rm(making, { recursive: true, force: true });
		await writeFile(passwordFile, password, { mode: 0o600 });
		if (home.account) await chown(passwordFile, home.account.uid, home.account.gid);
		try {
			await initdb(home, making, passwordFile, lasting);
		} finally {
			await rm(passwordFile, { force: true });
		}
		await rename(making, home.data);
	}
	if (home.entry !== home.data && !existsSync(home.entry)) {
		await writeFile(path.join(path.dirname(home.data), "belongs-to"), `${home.entry}\n`);
		await symlink(home.data, home.entry);
	}
}
