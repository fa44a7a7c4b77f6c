import { setTimeout as sleep } from "node:timers/promises";

/** Something that runs until it is stopped, or falls. */
export type Running = { ended: Promise<unknown>; stop(): Promise<void> };

type KeepOptions = {
	what: string;
	start: () => Promise<Running>;
	say: (message: string) => void;
	/** Called once when it has fallen too often to go on. Without it, it is tried for ever, once a minute then. */
	giveUp?: (sentence: string) => void;
	/** Waits so many milliseconds; tests do not. */
	pause?: (milliseconds: number) => Promise<unknown>;
};

/** So many falls within so many milliseconds are too many. */
const patience = { falls: 5, within: 60_000 };

/**
 * Starts something and starts it again whenever it falls, after a little longer each time.
 *
 * @throws whatever the first start throws
 */
export async function keepRunning(options: KeepOptions) {
	const { what, start, say, giveUp, pause = sleep } = options;
	let stopped = false;
	let current: Promise<Running | null> = start();
	await current;
	const falls: number[] = [];

	const startAgain = async (): Promise<Running | null> => {
		falls.push(Date.now());
		while (Number(falls[0]) < Date.now() - patience.within) falls.shift();
		if (falls.length > patience.falls) {
			const sentence = `${what} ended ${falls.length} times within a minute; see its last words above.`;
			if (giveUp) {
				giveUp(sentence);
				return null;
			}
			say(sentence);
			await pause(patience.within);
		} else await pause(100 * 2 ** falls.length);
		if (stopped) return null;
		say(`${what} ended; starting it again.`);
		return start().catch((error: unknown) => {
			say(error instanceof Error ? error.message : String(error));
			return startAgain();
		});
	};

	const watch = async (): Promise<void> => {
		for (;;) {
			const running = await current;
			if (!running) return;
			await running.ended;
			if (stopped) return;
			current = startAgain();
		}
	};
	const watching = watch();

	return {
		async stop(): Promise<void> {
			stopped = true;
			const running = await current;
			await running?.stop();
			await watching;
		},
	};
}
