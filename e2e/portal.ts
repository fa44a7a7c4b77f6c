import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** A portal started as its users start it, with data of its own. */
export type Portal = {
	url: string;
	dataDir: string;
	adminEmail: string;
	adminPassword: string;
	/** The launcher. */
	pid: number;
	/** What it has said so far, both streams. */
	output(): string;
	/** As Ctrl-C does; resolves to the exit code when everything is over. */
	stop(): Promise<number | null>;
	/** Waits until the launcher is over, by whatever hand. */
	ended(): Promise<number | null>;
};

type StartPortal = {
	/** Data of a former start; else a folder of its own. */
	dataDir?: string;
	/** Whether that folder begins with the demo paper; else it is empty. */
	demo?: boolean;
	env?: Record<string, string>;
	/** Milliseconds until it has to be ready. */
	within?: number;
};

export const adminEmail = "admin@example.com";
export const adminPassword = "a long enough password";

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new Error("No port was given.");
	return address.port;
}

/** Asks again and again until there is an answer that will do. */
export async function eventually<T>(
	ask: () => Promise<T | null | undefined | false>,
	{ within = 10_000, every = 50, what = "the condition" } = {},
): Promise<T> {
	const end = Date.now() + within;
	for (;;) {
		const answer = await ask();
		if (answer) return answer;
		if (Date.now() > end) throw new Error(`${what} did not come about within ${within} ms.`);
		await pause(every);
	}
}

/** The status of an address; null while nobody answers. */
export async function statusOf(url: string): Promise<number | null> {
	return fetch(url, { redirect: "manual" }).then(
		({ status }) => status,
		() => null,
	);
}

/** A folder for a portal's data, that an unprivileged PostgreSQL can reach. */
export async function aDataDir(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "dateline-e2e-"));
	await chmod(folder, 0o711);
	return path.join(folder, "data");
}

/** A folder with the demo paper in it, as `fill-demo.ts` made it. */
async function demoDataDir(): Promise<string> {
	const filled = process.env.FILLED_DEMO;
	if (!filled) throw new Error("The demo paper is filled before the first test.");
	const dataDir = await aDataDir();
	// Owners are kept too: PostgreSQL insists on its own.
	await promisify(execFile)("cp", ["-a", filled, dataDir]);
	return dataDir;
}

/** Starts the launcher and collects what it says; does not wait until it is ready. */
export function launch(env: Record<string, string>): { child: ChildProcess; output: () => string } {
	const child = spawn(process.execPath, ["bin/start.mjs", "--prepared"], {
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "warn", ...env },
	});
	let said = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding("utf8").on("data", (text: string) => {
			said += text;
		});
	}
	return { child, output: () => said };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
	if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
	return child.exitCode;
}

/** Starts a portal and waits until it is ready for readers. */
export async function startPortal(options: StartPortal = {}): Promise<Portal> {
	const { demo = false, env = {}, within = 240_000 } = options;
	const dataDir = options.dataDir ?? (await (demo ? demoDataDir() : aDataDir()));
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const { child, output } = launch({
		PORT: String(port),
		DATA_DIR: dataDir,
		DEMO: "0",
		ADMIN_EMAIL: adminEmail,
		ADMIN_PASSWORD: adminPassword,
		...env,
	});
	const ended = () => exitOf(child);
	const ready = async () => {
		if (child.exitCode !== null) throw new Error(`The portal ended:\n${output()}`);
		return (await statusOf(`${url}/readyz`)) === 200;
	};
	await eventually(ready, { within, what: "A portal that is ready" }).catch(async (error) => {
		child.kill("SIGTERM");
		await ended();
		throw new Error(`${error instanceof Error ? error.message : error}\n${output()}`);
	});
	const stop = () => {
		child.kill("SIGTERM");
		return ended();
	};
	return { url, dataDir, adminEmail, adminPassword, pid: child.pid ?? 0, output, stop, ended };
}

/** Ends a portal and takes its data away. */
export async function discard(portal: Portal): Promise<void> {
	await portal.stop();
	await rm(path.dirname(portal.dataDir), { recursive: true, force: true });
}
