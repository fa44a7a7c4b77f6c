import { readdir } from "node:fs/promises";
import { holderOf } from "@/bin/portal/lock-data-dir";
import { commandLine } from "@/lib/db/embedded/processes";
import { siteUrl } from "@/lib/env";
import { bad, type Finding, good, warning } from "./finding";
import type { Patient } from "./patient";

const about = "processes";

type Answer = { status: number } | { trouble: string };

async function ask(url: string): Promise<Answer> {
	try {
		const { status } = await fetch(url, {
			signal: AbortSignal.timeout(8000),
			redirect: "manual",
			headers: { "cache-control": "no-cache" },
		});
		return { status };
	} catch (error) {
		const { cause = error } = error instanceof Error ? error : {};
		return { trouble: cause instanceof Error ? cause.message : String(cause) };
	}
}

const saidOf = (answer: Answer) =>
	"trouble" in answer ? answer.trouble || "nothing answers" : `the answer is ${answer.status}`;

async function examineWeb({ settings, dataDir }: Patient): Promise<Finding> {
	const anywhere = ["0.0.0.0", "::"].includes(settings.HOST);
	const HOST = anywhere ? "localhost" : settings.HOST;
	const url = `${siteUrl({ ...settings, SITE_URL: undefined, HOST })}/readyz`;
	const answer = await ask(url);
	if ("status" in answer && answer.status === 200) return good(about, "The web process is ready.");
	const holder = holderOf(dataDir);
	const who = holder ? `; ${holder.what} is process ${holder.pid}` : "";
	const says = `The web process is not ready at ${url}: ${saidOf(answer)}${who}.`;
	return bad(about, says, "Start it (npm start, or npm run web), and look at what it logs.");
}

/** Linux tells what runs; elsewhere we do not know. */
async function runsHere(program: string): Promise<boolean | null> {
	const pids = (await readdir("/proc").catch(() => [])).map(Number).filter(Boolean);
	if (pids.length === 0) return null;
	return pids.some((pid) => commandLine(pid)?.includes(program) ?? false);
}

async function examineWorker(): Promise<Finding[]> {
	const runs = await runsHere("bin/worker.mjs");
	if (runs === null) return [];
	if (runs) return [good(about, "A worker runs.")];
	const says = "No worker is seen on this machine: no mail, no webhooks, no backups from here.";
	return [warning(about, says, "npm start has one; else npm run worker, here or elsewhere.")];
}

async function examinePublicAddress({ settings }: Patient): Promise<Finding[]> {
	if (!settings.SITE_URL) return [];
	const answer = await ask(`${settings.SITE_URL}/healthz`);
	if ("status" in answer && answer.status === 200) {
		return [good(about, `${settings.SITE_URL} can be reached from here.`)];
	}
	const says = `${settings.SITE_URL} cannot be reached from here: ${saidOf(answer)}.`;
	const mend =
		"Look at the server in front, its certificate and the name's DNS entry; some networks cannot reach their own public address.";
	return [bad(about, says, mend)];
}

/** What runs, and whether the paper's own address leads to it. */
export async function examineProcesses(patient: Patient): Promise<Finding[]> {
	return [
		await examineWeb(patient),
		...(await examineWorker()),
		...(await examinePublicAddress(patient)),
	];
}
