import type { At } from "@/lib/domain/input";
import { canBeWritten } from "@/lib/domain/instant";
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
	const refuse = (sentence: string) =>
		new Refusal("invalid", sentence, [{ field: "at", sentence }]);
	if (chosen.instant <= now)
		throw refuse("That minute has passed. Choose a later one, or publish now.");
	if (!canBeWritten(chosen.instant)) throw refuse("That is too far away.");
	return chosen;
}
