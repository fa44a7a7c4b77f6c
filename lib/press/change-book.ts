import type { Change } from "@/lib/db/changes";

/** A change that has taken effect for us, and its place in the order in which we saw that. */
export type Applied = { order: number; effectiveAt: number; keys: string[] };

export type ChangeBook = {
	/** Takes in a change of the record: at once where its instant has come, else then. */
	see(change: Change): void;
	/** Applies what has come due. */
	applyDue(): void;
	/** How many are known to come. */
	coming(): number;
	/** The instant of the next one; `Infinity` where nothing is known to come. */
	nextDue(): number;
	/** How many have been applied; a print remembers it from its beginning. */
	order(): number;
	/** What was applied behind a place in the order, or takes effect after an instant. */
	since(order: number, instant: number): Applied[];
	/** Forgets everything: the record is another one. */
	forget(): void;
};

type BookOptions = {
	/** The database's clock. */
	now: () => number;
	/** Called once for each change, at its instant; `awaited` where it was known before. */
	apply: (applied: Applied, awaited: boolean) => void;
	/** The oldest place in the order that somebody may still ask about. */
	oldestAsked: () => number;
};

/** How long an applied change can matter to a print that was read before its instant, in milliseconds. */
const lookBack = 60_000;

/** What the record says of pages, in the order of its instants: what took effect, and what will. */
export function makeChangeBook({ now, apply, oldestAsked }: BookOptions): ChangeBook {
	const coming = new Map<number, Change>();
	let next = Number.POSITIVE_INFINITY;
	let order = 0;
	let recent: Applied[] = [];

	function applyNow({ effectiveAt, keys }: Change, awaited: boolean): void {
		const applied = { order: ++order, effectiveAt, keys };
		const oldest = oldestAsked();
		recent = recent.filter((one) => one.order > oldest || one.effectiveAt > now() - lookBack);
		recent.push(applied);
		apply(applied, awaited);
	}

	function applyDue(): void {
		if (!(next <= now())) return;
		const due = [...coming.values()].filter(({ effectiveAt }) => effectiveAt <= now());
		for (const change of due.sort((a, b) => a.effectiveAt - b.effectiveAt)) {
			coming.delete(change.id);
			applyNow(change, true);
		}
		next = Math.min(...[...coming.values()].map(({ effectiveAt }) => effectiveAt));
	}

	return {
		see(change) {
			if (coming.has(change.id)) return;
			if (change.effectiveAt <= now()) return applyNow(change, false);
			coming.set(change.id, change);
			next = Math.min(next, change.effectiveAt);
		},
		applyDue,
		coming: () => coming.size,
		nextDue: () => next,
		order: () => order,
		since: (place, instant) =>
			recent.filter((one) => one.order > place || one.effectiveAt > instant),
		forget() {
			coming.clear();
			next = Number.POSITIVE_INFINITY;
		},
	};
}
