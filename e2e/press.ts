import { spawn } from "node:child_process";
import { once } from "node:events";
import { eventually, freePort, type Portal, statusOf } from "./portal";

/** A press in front of a portal, started as its operator would. */
export type Press = {
	url: string;
	/** What has been counted under a name. */
	counted(name: string): Promise<number>;
	output(): string;
	/** As Ctrl-C does; resolves to the exit code. */
	stop(): Promise<number | null>;
};

/** Starts a press beside a portal and waits until it hands out pages. */
export async function startPress(portal: Pick<Portal, "url" | "dataDir">): Promise<Press> {
	const [port, metricsPort] = [await freePort(), await freePort()];
	const child = spawn(process.execPath, ["bin/press.mjs"], {
		stdio: ["ignore", "pipe", "pipe"],
		env: {
			...process.env,
			DATA_DIR: portal.dataDir,
			LOG_LEVEL: "warn",
			PRESS_UPSTREAM: portal.url,
			PRESS_PORT: String(port),
			PRESS_METRICS_PORT: String(metricsPort),
		},
	});
	let said = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			said += text;
		});
	}
	const url = `http://localhost:${port}`;
	const metrics = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
	const counted = async (name: string) => {
		const [, value] =
			new RegExp(`^press_${name}(?:_total)? (.+)$`, "m").exec(await metrics()) ?? [];
		return Number(value);
	};
	await eventually(
		async () => {
			if (child.exitCode !== null) throw new Error(`The press ended:\n${said}`);
			return (await statusOf(url)) === 200 && (await counted("record_unread_seconds")) < 2;
		},
		{ within: 60_000, what: "A press that follows the record" },
	);
	return {
		url,
		counted,
		output: () => said,
		async stop() {
			const ended = once(child, "exit");
			child.kill("SIGTERM");
			await ended;
			return child.exitCode;
		},
	};
}
