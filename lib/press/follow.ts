import { type ChangeLog, openChanges, type Reading } from "@/lib/db/changes";
import { changeChannel } from "@/lib/domain/page-key";
import type { ChangeBook } from "./change-book";
import type { DatabaseClock } from "./clock";

export type Follower = {
	/** Milliseconds since the record was last read; `Infinity` before it ever was. */
	unread(): number;
	stop(): Promise<void>;
};

type FollowOptions = {
	url: string;
	book: ChangeBook;
	clock: DatabaseClock;
	steady: () => number;
	/** Called when the record turns out to be another one than before: nothing that is kept may stay. */
	replaced: () => void;
	/** Called when the record cannot be read, and when it can be again. */
	told: (readable: boolean, reason?: unknown) => void;
};

/** The truth is what is read each second; a call from the database only makes it sooner. */
const pause = 1000;

/** Coming changes are held for so many hours ahead, and looked for again in half that time. */
const ahead = 24;

/**
 * A row's number may be given a little before its transaction has one, so a mark is not trusted before
 * it is this old, in milliseconds.
 */
const shortest = 10_000;

/** A place in the record, and the transaction before which all must be over until nothing can come before it. */
type Mark = { newest: number; xmax: bigint; at: number };

/**
 * Where we are in the record. Rows can become visible out of order of their numbers, so behind the
 * cursor lies only what nobody can still write; what lies ahead of it is read again and again, without
 * what is known. Nothing waits for the cursor: a transaction that stays open somewhere only makes it stay.
 */
export function makeCursor(start: number) {
	let after = start;
	let known = new Set<number>();
	let mark: Mark | null = null;
	return {
		after: () => after,
		known: () => [...known],
		/** Takes a reading in and returns what of it is new. */
		take({ changes, newest, xmin, xmax }: Reading, at: number) {
			const fresh = changes.filter(({ id }) => !known.has(id));
			for (const { id } of fresh) known.add(id);
			if (mark && xmin >= mark.xmax && at - mark.at >= shortest) {
				const { newest: settled } = mark;
				after = settled;
				known = new Set([...known].filter((id) => id > settled));
				mark = null;
			}
			mark ??= { newest, xmax, at };
			return fresh;
		},
	};
}

/** Follows the record for as long as the press runs, whatever becomes of the database meanwhile. */
export function followChanges(options: FollowOptions): Follower {
	const { url, book, clock, steady, replaced, told } = options;
	let cursor: ReturnType<typeof makeCursor> | null = null;
	let log: ChangeLog | null = null;
	let readAt = Number.NEGATIVE_INFINITY;
	let lookedAheadAt = Number.NEGATIVE_INFINITY;
	let newestEver = 0;
	let stopped = false;
	let readable: boolean | null = null;
	let wake = () => {};

	const tell = (now: boolean, reason?: unknown) => {
		if (readable !== now) told(now, reason);
		readable = now;
	};

	/** A number that is smaller than one that was there: somebody has put a backup in its place. */
	function startOver(): void {
		cursor = null;
		newestEver = 0;
		lookedAheadAt = Number.NEGATIVE_INFINITY;
		book.forget();
		replaced();
	}

	async function read(from: ChangeLog): Promise<void> {
		cursor ??= makeCursor(await from.start());
		const asked = steady();
		const reading = await from.read(cursor.after(), cursor.known());
		clock.set(reading.now, asked, steady());
		if (reading.newest < newestEver) return startOver();
		newestEver = reading.newest;
		for (const change of cursor.take(reading, steady())) {
			if (change.effectiveAt <= reading.now + ahead * 3_600_000) book.see(change);
		}
		if (asked - lookedAheadAt > (ahead / 2) * 3_600_000) {
			for (const change of await from.coming(ahead)) book.see(change);
			lookedAheadAt = asked;
		}
		book.applyDue();
		readAt = asked;
		tell(true);
	}

	/** Waits for the database's call, a coming change's instant, or the next second. */
	function rest(): Promise<void> {
		const due = book.nextDue() - clock.now();
		return new Promise((resolve) => {
			const wait = Number.isFinite(due) ? Math.min(pause, Math.max(0, Math.ceil(due))) : pause;
			const timer = setTimeout(resolve, wait);
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}

	async function follow(): Promise<void> {
		let called = false;
		while (!stopped) {
			try {
				log ??= await openChanges({
					url,
					channel: changeChannel,
					woken: () => {
						called = true;
						wake();
					},
					lost: () => {
						log = null;
						wake();
					},
				});
				called = false;
				await read(log);
			} catch (error) {
				tell(false, error);
				await log?.close();
				log = null;
			}
			if (!called && !stopped) await rest();
			book.applyDue();
		}
		await log?.close();
	}
	const following = follow();

	return {
		unread: () => steady() - readAt,
		async stop() {
			stopped = true;
			wake();
			await following;
		},
	};
}
