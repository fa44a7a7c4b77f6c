import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { Refusal } from "./refusal";

/** A minute as an editor chose it: the clock on the wall of a zone. */
export const WallTime = z.strictObject({
	wall: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "Choose a date and a time."),
	zone: z.string().min(1).max(64),
	/** Which of two, where the clock passes a minute twice (the end of summer time). */
	fold: z.enum(["earlier", "later"]).optional(),
});
export type WallTime = z.infer<typeof WallTime>;

function plainTime({ wall }: WallTime): Temporal.PlainDateTime {
	try {
		return Temporal.PlainDateTime.from(wall, { overflow: "reject" });
	} catch {
		throw new Refusal("invalid", "That is no date and time.", [
			{ field: "at", sentence: "That is no date and time." },
		]);
	}
}

function possibleInstants(time: Temporal.PlainDateTime, zone: string): Temporal.Instant[] {
	try {
		const earlier = time.toZonedDateTime(zone, { disambiguation: "earlier" });
		const later = time.toZonedDateTime(zone, { disambiguation: "later" });
		return [earlier, later]
			.filter((at) => at.toPlainDateTime().equals(time))
			.map((at) => at.toInstant());
	} catch {
		throw new Refusal("invalid", `There is no zone "${zone}".`);
	}
}

/**
 * The instant of a wall time.
 *
 * @throws Refusal `invalid` for a minute that a zone skips, and for one that it passes twice unless
 * `fold` says which.
 */
export function instantOf(at: WallTime): Date {
	const [first, second] = possibleInstants(plainTime(at), at.zone);
	const told = at.wall.replace("T", " ");
	const refuse = (sentence: string) =>
		new Refusal("invalid", sentence, [{ field: "at", sentence }]);
	if (!first) throw refuse(`${told} does not exist in ${at.zone}: the clocks go forward then.`);
	if (second && !first.equals(second) && !at.fold) {
		throw refuse(
			`${told} comes twice in ${at.zone}: the clocks go back then. Choose the earlier or the later.`,
		);
	}
	const chosen = at.fold === "later" && second ? second : first;
	return new Date(chosen.epochMilliseconds);
}
