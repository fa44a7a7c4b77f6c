import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Running } from "./keep-running";
import { importOf, startChild, watchParent } from "./start-child";

export type WebOptions = {
	host: string;
	port: number;
	development: boolean;
	environment: NodeJS.ProcessEnv;
	/** How long requests that are being answered may still take when it stops, in milliseconds. */
	grace?: number;
};

/** Next's own greeting; ours says the same and more. */
const greeting = /^\s*(▲|- (Local|Network):|✓ (Starting|Ready|Running)|$)/;

function showOutput(child: ChildProcess): void {
	if (!child.stdout) return;
	createInterface({ input: child.stdout }).on("line", (line) => {
		if (!greeting.test(line)) console.log(line);
	});
}

/** Starts `next start` (or `next dev`) as it is. */
export async function startWeb(options: WebOptions): Promise<Running> {
	const { host, port, development, environment, grace } = options;
	const words = [
		...watchParent,
		...importOf("../doorstep.mjs"),
		"--dns-result-order=ipv4first",
		"node_modules/next/dist/bin/next",
		...[development ? "dev" : "start", "-H", host, "-p", String(port)],
	];
	return startChild(words, { environment, listen: development ? null : showOutput, grace });
}
