/** The database's clock, as far as this process can tell. */
export type DatabaseClock = {
	/** Takes in what the database said: its time, and our own before the question and after the answer. */
	set(time: number, asked: number, answered: number): void;
	/** Milliseconds since 1970; `NaN` before the database was ever heard. */
	now(): number;
};

/** A sample that is older than this, in milliseconds, counts no more: clocks drift. */
const kept = 60_000;

type Sample = { ahead: number; doubt: number; at: number };

/**
 * Reckons the database's time from this process's own steady clock; what the machine calls the time of
 * day plays no part. It is never late: an answer was on its way for some time, and all of that is added.
 * To be early by that much does no harm, since a print says itself when it was read.
 *
 * @param steady milliseconds that only ever grow
 */
export function makeDatabaseClock(steady: () => number): DatabaseClock {
	let samples: Sample[] = [];
	let ahead = Number.NaN;
	return {
		set(time, asked, answered) {
			const sample = { ahead: time - asked, doubt: answered - asked, at: answered };
			samples = samples.filter(({ at }) => at > answered - kept);
			samples.push(sample);
			ahead = samples.reduce((best, one) => (one.doubt < best.doubt ? one : best)).ahead;
		},
		now: () => steady() + ahead,
	};
}
