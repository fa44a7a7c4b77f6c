import { setTimeout as sleep } from "node:timers/promises";
import { WebAway } from "./ask-web";
import type { Copy } from "./copy";
import type { Metrics } from "./metrics";
import type { Printer } from "./printer";
import { freshHit, type Made } from "./send-copy";

/** What a request is answered with. */
export type FoundCopy = { copy: Copy; made: Made };

type Options = {
	/** The copy that is kept at an address. */
	get: (address: string) => Copy | undefined;
	printer: Pick<Printer, "print" | "isPrinting">;
	/** Milliseconds since the record was last read. */
	unread: () => number;
	steady: () => number;
	metrics: Pick<Metrics, "count">;
};

/** The record is read each second. When it has not been for so long, in milliseconds, copies are in doubt. */
const readAgainWithin = 2500;

/** A page that only something beside it makes old is handed out for so long, in milliseconds. */
const oldFor = 30_000;

/** For so long, in milliseconds, a reader waits for a new print where there is a copy to hand out. */
const patience = 2000;

/** For so long, in milliseconds, what `web` said of a page, or that it says nothing, is believed. */
const believedFor = 1000;

/** Why a copy is not simply handed out. */
type Doubt = { why: "old" | "unread"; age: number };

/**
 * Finds what a reader gets. A copy that the record vouches for goes out at once. Where the record cannot
 * be read, `web` is asked about each page once a second, and copies are for when it cannot say either.
 */
export function makeFindCopy({ get, printer, unread, steady, metrics }: Options) {
	let awayUntil = Number.NEGATIVE_INFINITY;

	async function print(address: string): Promise<FoundCopy> {
		try {
			const { copy, kept, joined } = await printer.print(address);
			metrics.count(joined ? "coalesced" : "misses");
			const how = joined ? "; collapsed" : "";
			const status = `dateline-press; fwd=uri-miss${how}${kept ? "; stored" : ""}`;
			return { copy, made: { status, age: 0 } };
		} catch (error) {
			awayUntil = steady() + believedFor;
			throw error;
		}
	}

	function doubtOf(copy: Copy): Doubt | null {
		if (unread() > readAgainWithin) {
			const age = Math.min(unread(), steady() - copy.printedAt);
			return age > believedFor ? { why: "unread", age } : null;
		}
		if (copy.oldSince === null) return null;
		return { why: "old", age: steady() - copy.oldSince };
	}

	function handOut(copy: Copy, { why, age }: Doubt, isAway: boolean): FoundCopy {
		metrics.count(isAway ? "stale_web_away" : why === "old" ? "stale_old" : "stale_unread");
		const detail = isAway ? "web is away" : why === "old" ? "old" : "record unread";
		const status = `dateline-press; hit; detail="${detail}"`;
		return { copy, made: { status, age: Math.floor(age / 1000) } };
	}

	/** A new print, or the copy where `web` takes too long over it or cannot make one. */
	async function printOr(copy: Copy, doubt: Doubt): Promise<FoundCopy> {
		const printed = print(copy.address);
		printed.catch(() => {});
		const late = sleep(patience, null, { ref: false });
		try {
			const found = await Promise.race([printed, late]);
			if (found) return found;
		} catch (error) {
			if (!(error instanceof WebAway)) throw error;
		}
		awayUntil = steady() + believedFor;
		return handOut(copy, doubt, true);
	}

	/** Its words about the time of day no longer hold; the reader does not wait for that. */
	function printBehind({ address }: Copy): void {
		if (printer.isPrinting(address) || steady() < awayUntil) return;
		print(address).catch(() => {});
	}

	return (address: string): FoundCopy | Promise<FoundCopy> => {
		const copy = get(address);
		if (!copy) return print(address);
		const doubt = doubtOf(copy);
		if (doubt === null) {
			metrics.count("hits");
			if (copy.holdsUntil < steady()) printBehind(copy);
			return { copy, made: freshHit };
		}
		if (doubt.why === "old" && doubt.age < oldFor) return handOut(copy, doubt, false);
		if (steady() < awayUntil) return handOut(copy, doubt, true);
		return printOr(copy, doubt);
	};
}
