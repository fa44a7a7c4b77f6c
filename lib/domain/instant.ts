import { z } from "zod";

const years = { first: 1600, last: 9998 } as const;

/** Whether an address, a feed and the database can all write an instant, in whatever zone. */
export function canBeWritten(instant: Date): boolean {
	const year = instant.getUTCFullYear();
	return year >= years.first && year <= years.last;
}

/** An instant as text, ISO 8601 with an offset, in a year that everything here can write. */
export const Instant = z.iso
	.datetime({ offset: true, error: "Write an instant as 2026-12-01T06:00:00+08:00." })
	.max(40)
	.refine(
		(text) => canBeWritten(new Date(text)),
		`An instant lies between the years ${years.first} and ${years.last}.`,
	);
