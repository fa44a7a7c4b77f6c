import { Refusal } from "@/lib/domain/refusal";
import type { WallTime } from "@/lib/domain/schedule";
import { instantOf } from "@/lib/domain/schedule";

/** A minute that is being chosen; date and time are empty until they are. */
export type ChosenTime = { date: string; time: string; zone: string; fold?: "earlier" | "later" };

/** The zone of this computer. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant on the clock of a zone, to the minute, its zone named: "Thu 24 Nov 2016, 06:00 GMT+8". */
export function onClock(at: Date, timeZone: string): string {
	return new Intl.DateTimeFormat("en-GB", {
		timeZone,
		weekday: "short",
		day: "numeric",
		month: "short",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		timeZoneName: "short",
	}).format(at);
}

/** What acts take; null until date and time are chosen. */
export function wallTimeOf({ date, time, zone, fold }: ChosenTime): WallTime | null {
	if (!date || !time) return null;
	return { wall: `${date}T${time}`, zone, ...(fold ? { fold } : {}) };
}

export type Reading = { at: Date } | { trouble: string; twice: boolean } | null;

/** What a chosen minute is: an instant, or why it is none. */
export function readChosen(chosen: ChosenTime): Reading {
	const wallTime = wallTimeOf(chosen);
	if (!wallTime) return null;
	try {
		return { at: instantOf(wallTime) };
	} catch (error) {
		const trouble = error instanceof Refusal ? error.message : "That is no date and time.";
		return { trouble, twice: trouble.includes("comes twice") };
	}
}

/** The next full quarter of an hour but one, on the clock of a zone: a first proposal. */
export function soonIn(zone: string, now: Date): ChosenTime {
	const quarter = 15 * 60_000;
	const at = new Date(Math.ceil(now.getTime() / quarter) * quarter + quarter);
	return chosenFrom(at, zone);
}

/** An instant as date and time of a zone. */
export function chosenFrom(at: Date, zone: string): ChosenTime {
	const [date = "", time = ""] = new Intl.DateTimeFormat("sv-SE", {
		timeZone: zone,
		dateStyle: "short",
		timeStyle: "short",
	})
		.format(at)
		.split(" ");
	return { date, time, zone };
}
