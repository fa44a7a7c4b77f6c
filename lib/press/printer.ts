import type { ChangeBook } from "./change-book";
import type { Copy } from "./copy";
import type { Print } from "./print-page";

/** What came of asking for a page. */
export type Printed = {
	copy: Copy;
	kept: boolean;
	/** Whether somebody else had asked for it already. */
	joined: boolean;
};

export type Printer = {
	/**
	 * Has a page printed, or waits for the one who does already.
	 *
	 * @throws WebAway
	 */
	print(address: string): Promise<Printed>;
	/** Whether it is being printed. */
	isPrinting(address: string): boolean;
	/** The place in the order of changes at which the oldest print under way began. */
	oldest(): number;
};

type PrinterOptions = {
	print: (address: string) => Promise<Print>;
	book: Pick<ChangeBook, "order" | "since">;
	/** Whether the record has been read at all: before that nothing may be kept. */
	isFollowing: () => boolean;
	keep: (copy: Copy) => void;
	steady: () => number;
	/** Told of each print that is done. */
	done: (print: Print, milliseconds: number) => void;
	/** Prints at the same time, at most. */
	atOnce: number;
};

type Flight = { order: number; outcome: Promise<Outcome> };
type Outcome = { copy: Copy; kept: boolean; overtaken: boolean };

/** So often a print that was overtaken by a change is made again before it is handed out, unkept. */
const attempts = 3;

/** Lets only so many at a time, the others wait for their turn. */
function makeGate(atOnce: number) {
	const waiting: (() => void)[] = [];
	let inside = 0;
	return async <T>(act: () => Promise<T>): Promise<T> => {
		if (inside >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
		else inside++;
		try {
			return await act();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else inside--;
		}
	};
}

/**
 * Prints each page once however many ask for it. A print is kept only where it can be known to be right:
 * no change that concerns it was seen since it began, and none takes effect after the instant at which
 * the database was read for it.
 */
export function makePrinter(options: PrinterOptions): Printer {
	const { book, isFollowing, keep, steady, done } = options;
	const flights = new Map<string, Flight>();
	const inTurn = makeGate(options.atOnce);

	/** Whether a change came in between, and whether it made the page wrong or only old. */
	function overtakenBy({ hard, soft, readAt }: Copy, order: number): "wrong" | "old" | null {
		const missed = book.since(order, readAt ?? Number.POSITIVE_INFINITY);
		const keys = new Set(missed.flatMap((one) => one.keys));
		if (hard.some((key) => keys.has(key))) return "wrong";
		return soft.some((key) => keys.has(key)) ? "old" : null;
	}

	async function make(address: string, flight: { order: number }): Promise<Outcome> {
		const outcome = await inTurn(async () => {
			const begun = steady();
			const mayKeep = isFollowing();
			// It may have waited for its turn: what was seen meanwhile, `web` knows when it is asked.
			flight.order = book.order();
			const print = await options.print(address);
			done(print, steady() - begun);
			return { ...print, mayKeep };
		});
		const { copy, keepable, mayKeep } = outcome;
		const overtaken = overtakenBy(copy, flight.order);
		if (overtaken === "old") copy.oldSince = steady();
		const kept = keepable && mayKeep && overtaken !== "wrong";
		if (kept) keep(copy);
		return { copy, kept, overtaken: overtaken === "wrong" };
	}

	function start(address: string): Flight {
		const flight = { order: book.order() };
		const outcome = make(address, flight).finally(() => flights.delete(address));
		const flying = Object.assign(flight, { outcome });
		flights.set(address, flying);
		return flying;
	}

	return {
		async print(address) {
			const known = flights.get(address);
			const joined = known !== undefined;
			let outcome = await (known ?? start(address)).outcome;
			for (let again = 1; outcome.overtaken && again < attempts; again++) {
				outcome = await (flights.get(address) ?? start(address)).outcome;
			}
			return { copy: outcome.copy, kept: outcome.kept, joined };
		},
		isPrinting: (address) => flights.has(address),
		oldest: () => Math.min(book.order(), ...[...flights.values()].map(({ order }) => order)),
	};
}
