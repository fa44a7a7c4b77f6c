import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { ClusterError } from "./cluster-error";
import { type ClusterHome, plainEnvironment } from "./cluster-home";
import { readPostmasterFile } from "./postmaster-file";

/**
 * Stands between us and PostgreSQL. It waits on a pipe from us: when we end, however that comes about,
 * the pipe does too, and PostgreSQL is shut down: fast, and where a slow disk makes that long, at once, which
 * costs the next start a moment and nothing else. Its output goes to PostgreSQL alone, so that
 * the output's end tells us that every one of PostgreSQL's processes is gone. $1: what to remove then.
 */
const keeper = `
leavings=$1; shift
exec 3<&0
"$@" </dev/null 3<&- &
postgres=$!
exec >&-
trap '' INT TERM HUP
read -r _ <&3
kill -INT $postgres 2>/dev/null
tenths=0
while kill -0 $postgres 2>/dev/null && [ $tenths -lt 20 ]; do sleep 0.1; tenths=$((tenths + 1)); done
kill -QUIT $postgres 2>/dev/null
wait $postgres
if [ -n "$leavings" ]; then rm -rf "$leavings"; fi
`;

/** Where Linux offers it, PostgreSQL also ends when its keeper does, even if that is killed. */
function withKeeper(): string[] {
	const prefix = ["setpriv", "--pdeathsig", "INT"];
	const [program = "", ...words] = prefix;
	return spawnSync(program, [...words, "true"]).status === 0 ? prefix : [];
}

const settings = {
	listen_addresses: "127.0.0.1",
	unix_socket_directories: "",
	max_connections: "100",
	shared_buffers: "128MB",
	max_parallel_workers_per_gather: "0",
	jit: "off",
	wal_level: "minimal",
	max_wal_senders: "0",
	timezone: "UTC",
	log_timezone: "UTC",
	log_min_messages: "warning",
	// The statement of an error may carry a password; its message does not.
	log_min_error_statement: "panic",
};

/** For databases that end with the run that made them. */
const fleeting = {
	fsync: "off",
	synchronous_commit: "off",
	full_page_writes: "off",
	max_connections: "200",
};

export type PostmasterOptions = {
	port: number;
	/** The owner's address of the database `postgres`. */
	url: string;
	logFile: string;
	/** Data that outlives this run; else it is removed when PostgreSQL ends. */
	lasting: boolean;
};

export type Postmaster = {
	/** Resolves when all of PostgreSQL's processes are gone. */
	ended: Promise<void>;
	stop(): Promise<void>;
};

function spawnKeeper(home: ClusterHome, options: PostmasterOptions): ChildProcess {
	const chosen = { ...settings, ...(options.lasting ? {} : fleeting), port: String(options.port) };
	const words = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const log = openSync(options.logFile, "a", 0o600);
	try {
		return spawn(
			"/bin/sh",
			[
				"-c",
				keeper,
				"dateline-keeper",
				options.lasting ? "" : path.dirname(home.data),
				...withKeeper(),
				path.join(home.native, "bin/postgres"),
				"-D",
				home.data,
				...words,
			],
			{
				...home.account,
				cwd: "/",
				env: plainEnvironment,
				// A session of its own: Ctrl-C reaches us, and we decide the order of ending.
				detached: true,
				stdio: ["pipe", "pipe", log],
			},
		);
	} finally {
		closeSync(log);
	}
}

/** What PostgreSQL wrote last, and since when, about not starting. */
function lastComplaint(logFile: string, from: number): string {
	const written = readFileSync(logFile).subarray(from).toString("utf8");
	const fatal = written.split("\n").filter((line) => / (FATAL|PANIC|ERROR): /.test(line));
	return (fatal.at(-1) ?? written.trim().split("\n").at(-1) ?? "").replace(
		/^.*?(FATAL|PANIC|ERROR): +/,
		"",
	);
}

async function answers(url: string): Promise<boolean> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
	client.on("error", () => {});
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
}

/** Long enough to replay what a crash left behind. */
const startPatience = 120_000;

/**
 * Starts PostgreSQL under its keeper and waits until it answers.
 *
 * @throws ClusterError with PostgreSQL's own words.
 */
export async function startPostmaster(
	home: ClusterHome,
	options: PostmasterOptions,
): Promise<Postmaster> {
	const from = statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0;
	const child = spawnKeeper(home, options);
	let over = false;
	const ended = new Promise<void>((resolve) => {
		child.once("error", () => resolve());
		child.stdout?.once("close", () => resolve());
		child.stdout?.resume();
		child.stdin?.on("error", () => {});
	}).then(() => {
		over = true;
		child.stdin?.destroy();
	});
	const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));

	const stop = async () => {
		child.stdin?.destroy();
		await Promise.all([ended, exited]);
	};

	const until = Date.now() + startPatience;
	while (!over && Date.now() < until) {
		const file = await readPostmasterFile(home.data);
		if (file?.ready && file.port === options.port && (await answers(options.url))) {
			return { ended, stop };
		}
		await sleep(20);
	}
	await stop();
	throw new ClusterError(`PostgreSQL did not start: ${lastComplaint(options.logFile, from)}`);
}
