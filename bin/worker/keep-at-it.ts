import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log";
import type { Job } from "./job";

/** The longest rest after failures in a row, in milliseconds: the database may be away for a while. */
const longestRest = 30_000;

/** Rests so many milliseconds, or until the signal. */
async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
	await sleep(milliseconds, undefined, { signal }).catch(() => {});
}

/** Does a job again and again until it is told to stop. A failure costs a longer rest, and nothing else. */
export async function keepAtIt(
	{ name, every, run }: Job,
	signal: AbortSignal,
	pause = rest,
): Promise<void> {
	let failures = 0;
	while (!signal.aborted) {
		try {
			const more = await run(signal);
			failures = 0;
			if (!more) await pause(every, signal);
		} catch (error) {
			if (signal.aborted) return;
			failures += 1;
			log.error({ err: error, job: name, failures }, "a job of the worker failed");
			await pause(Math.min(1000 * 2 ** failures, longestRest), signal);
		}
	}
}
