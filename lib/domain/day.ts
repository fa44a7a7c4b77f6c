import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A day of the calendar, as `<input type="date">` sends it. */
export const Day = z.iso.date("Write the day as 2026-11-30.");

/** The instant at which a day begins on the calendar of a zone; `days` later, where that is given. */
export function beginningOf(day: string, timeZone: string, days = 0): Date {
	const start = Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(timeZone);
	return new Date(start.epochMilliseconds);
}
