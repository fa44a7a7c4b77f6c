import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { expect, test } from "@playwright/test";
import {
	aDataDir,
	discard,
	eventually,
	freePort,
	launch,
	type Portal,
	startPortal,
	statusOf,
} from "./portal";
import { familyOf, isAlive, killAll } from "./processes";

let dataDir: string;
let portal: Portal | undefined;

/** Starts a portal on this test's data. */
async function start(within?: number): Promise<Portal> {
	portal = await startPortal({ dataDir, within });
	return portal;
}

function commandOf(pid: number): string {
	return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
}

/** The processes of a portal, by what they are. */
async function processesOf({ pid, dataDir: folder }: Portal) {
	const file = path.join(folder, "postgres/postmaster.pid");
	const postmaster = Number((await readFile(file, "utf8")).split("\n")[0]);
	const family = familyOf(pid);
	const web = family.find((member) => member !== pid && /next/.test(commandOf(member)));
	if (!web || !family.includes(postmaster)) throw new Error("Not everything runs.");
	return { family, web, postmaster };
}

async function allGone(pids: number[], within: number): Promise<void> {
	await eventually(async () => !pids.some(isAlive), { within, what: "The end of every process" });
}

/** Starts what must not start; how it ended and what it said. */
async function refused(env: Record<string, string>) {
	const { child, output } = launch({ DATA_DIR: dataDir, DEMO: "0", ...env });
	const family = new Set<number>();
	const watch = setInterval(() => {
		for (const pid of familyOf(child.pid ?? 0)) family.add(pid);
	}, 200);
	await once(child, "close");
	clearInterval(watch);
	expect([...family].filter(isAlive), "nothing is left half-started").toEqual([]);
	return { code: child.exitCode, said: output().trim().split("\n") };
}

test.beforeEach(async () => {
	dataDir = await aDataDir();
	portal = undefined;
});

test.afterEach(async () => {
	if (portal) await discard(portal);
	else await rm(path.dirname(dataDir), { recursive: true, force: true });
});

test("the first start makes everything, and the second is ready within ten seconds", async () => {
	const first = await start();
	expect(await statusOf(`${first.url}/healthz`)).toBe(200);
	await eventually(async () => first.output().includes("/newsroom/first-run?key="));
	for (const [file, mode] of [
		[".", 0o700],
		["auth-secret", 0o600],
		["postgres-password", 0o600],
	] as const) {
		expect((await stat(path.join(dataDir, file))).mode & 0o777, file).toBe(mode);
	}
	expect(await first.stop()).toBe(0);

	await start(10_000);
});

test("SIGTERM ends everything within five seconds", async () => {
	const running = await start();
	const { family } = await processesOf(running);
	const stopping = running.stop();
	await allGone(family, 5000);
	expect(await stopping).toBe(0);
});

test("a launcher killed by force takes everything with it and does not block the next start", async () => {
	const running = await start();
	const { family } = await processesOf(running);
	killAll([running.pid]);
	await allGone(family, 5000);
	await start(10_000);
});

test("everything killed by force at once starts again", async () => {
	const running = await start();
	const { family } = await processesOf(running);
	killAll(family);
	await allGone(family, 5000);
	await start(20_000);
});

test("of the processes one that falls is started again", async () => {
	const running = await start();
	const ready = async () => (await statusOf(`${running.url}/readyz`)) === 200;
	for (const part of ["web", "postmaster"] as const) {
		const { [part]: pid } = await processesOf(running);
		killAll([pid]);
		await eventually(async () => !(await ready()), { every: 5, what: "The fall to be noticed" });
		await eventually(ready, { within: 20_000, what: "The part to be back" });
	}
});

test("of two portals on one DATA_DIR the second says so and ends", async () => {
	const running = await start();
	const { code, said } = await refused({ PORT: String(await freePort()) });
	expect(code).toBe(1);
	expect(said).toEqual([
		expect.stringContaining(`in use by a portal that runs (process ${running.pid})`),
	]);
	expect(await statusOf(`${running.url}/readyz`)).toBe(200);
});

test("a taken port is named before anything is started", async () => {
	const port = await freePort();
	const stranger = createServer().listen(port, "127.0.0.1");
	await once(stranger, "listening");
	const { code, said } = await refused({ PORT: String(port) });
	stranger.close();
	expect(code).toBe(1);
	expect(said).toEqual([expect.stringContaining(`Port ${port} is taken`)]);
});

const wrongSettings = {
	"a zone that there is not": { SITE_TIME_ZONE: "Mars/Olympus" },
	"an address that is none": { SITE_URL: "news.example.com" },
	"a database of another kind": { DATABASE_URL: "mysql://me:secret@db.example.com/news" },
	"a database that does not answer": { DATABASE_URL: "postgres://me:secret@127.0.0.1:1/news" },
	"a host of another machine": { HOST: "192.0.2.1" },
};

for (const [what, env] of Object.entries(wrongSettings)) {
	test(`${what} is named in one sentence, and nothing is started`, async () => {
		const { code, said } = await refused({ PORT: String(await freePort()), ...env });
		expect(code).toBe(1);
		expect(said).toHaveLength(1);
		expect(said[0]).toContain(Object.keys(env)[0]);
		expect(said[0]).not.toContain("secret");
	});
}
