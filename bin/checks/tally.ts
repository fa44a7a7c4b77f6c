/** How many checks came out how. */
export type Tally = { passed: number; failed: number; skipped: number };

export const oneFailed: Tally = { passed: 0, failed: 1, skipped: 0 };

/** A single check, by whether it was passed. */
export function oneCheck(passed: boolean): Tally {
	return passed ? { passed: 1, failed: 0, skipped: 0 } : oneFailed;
}

export function sumOf(tallies: Tally[]): Tally {
	const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0);
	return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** The closing line of a run. */
export function told({ passed, failed, skipped }: Tally): string {
	return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
