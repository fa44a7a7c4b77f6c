import type { At } from "@/lib/domain/input";
import { Refusal } from "@/lib/domain/refusal";
import { instantOf, type WallTime } from "@/lib/domain/schedule";

/** A later minute that somebody chose: the instant, and their wall time where they chose by one. */
export type ChosenInstant = { instant: Date; wallTime: WallTime | null };

/**
 * The instant of a chosen minute.
 *
 * @throws Refusal `invalid` where it has passed, does not exist in its zone, or comes twice
 */
export function chosenInstant(at: At, now: Date): ChosenInstant {
	const chosen =
		typeof at === "string"
			? { instant: new Date(at), wallTime: null }
			: { instant: instantOf(at), wallTime: at };
	if (chosen.instant <= now) {
		const sentence = "That minute has passed. Choose a later one, or publish now.";
		throw new Refusal("invalid", sentence, [{ field: "at", sentence }]);
	}
	return chosen;
}
