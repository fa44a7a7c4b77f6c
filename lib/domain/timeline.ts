import type { PublicState } from "./story";

/** One stretch of a story's public life, as its timeline knows it. `until` null: no end is set. */
export type Stretch = {
	id: string;
	from: Date;
	until: Date | null;
	endedAs: "updated" | "expired" | "withdrawn" | null;
};

function contains({ from, until }: Stretch, instant: Date): boolean {
	return from <= instant && (until === null || until > instant);
}

/** The stretch that is public at an instant, if any. */
export function stretchAt<T extends Stretch>(stretches: T[], instant: Date): T | null {
	return stretches.find((stretch) => contains(stretch, instant)) ?? null;
}

/** The stretches that begin after an instant, soonest first. */
export function stretchesAfter<T extends Stretch>(stretches: T[], instant: Date): T[] {
	return stretches
		.filter(({ from }) => from > instant)
		.sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** What the public's state of a story is at an instant: it follows from the timeline, and is kept nowhere. */
export function publicStateAt(stretches: Stretch[], now: Date): PublicState {
	if (stretchAt(stretches, now)) return "live";
	if (stretchesAfter(stretches, now).length > 0) return "scheduled";
	const last = stretches.toSorted((a, b) => b.from.getTime() - a.from.getTime())[0];
	if (!last) return "none";
	return last.endedAs === "withdrawn" ? "withdrawn" : "expired";
}

/** How a new stretch fits into a timeline. */
export type Fit<T extends Stretch> = {
	/** The stretch that has to end where the new one begins. */
	closes: T | null;
	until: Date | null;
	endedAs: Stretch["endedAs"];
};

/**
 * Fits a stretch that begins at `from`: what is public then ends there as "updated", and the new one
 * lasts as long as that would have, or until the next one begins.
 */
export function fitStretch<T extends Stretch>(stretches: T[], from: Date): Fit<T> {
	const closes = stretchAt(stretches, from);
	if (closes) return { closes, until: closes.until, endedAs: closes.endedAs };
	const next = stretchesAfter(stretches, from)[0];
	return { closes: null, until: next?.from ?? null, endedAs: next ? "updated" : null };
}

/** The stretch that ends only because another begins, and would go on without it. */
export function stretchBefore<T extends Stretch>(stretches: T[], later: Stretch): T | null {
	const begins = later.from.getTime();
	return (
		stretches.find((one) => one.endedAs === "updated" && one.until?.getTime() === begins) ?? null
	);
}
