/** Times as readers are told them: in the paper's zone and language. */

type Where = { timeZone: string; language: string };

/** How English is spoken where none else is named. */
const spoken = (language: string) => (language === "en" ? "en-US" : language);

function format(
	{ timeZone, language }: Where,
	options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(spoken(language), { timeZone, ...options });
}

/** "13:14" */
export function clockTime(instant: Date, where: Where): string {
	return format(where, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant);
}

/** "Thursday, September 1, 2016" */
export function longDate(instant: Date, where: Where): string {
	return format(where, { weekday: "long", year: "numeric", month: "long", day: "numeric" }).format(
		instant,
	);
}

/** "September 1, 2016" */
export function shortDate(instant: Date, where: Where): string {
	return format(where, { year: "numeric", month: "long", day: "numeric" }).format(instant);
}

/** "Thursday, September 1, 2016, 13:14": the date line over a story. */
export function dateAndTime(instant: Date, where: Where): string {
	return `${longDate(instant, where)}, ${clockTime(instant, where)}`;
}

/** "Hong Kong Standard Time (GMT+8)": what a reader elsewhere wants to know of a time. */
export function zoneName(instant: Date, where: Where): string {
	const named = (timeZoneName: "long" | "shortOffset") =>
		format(where, { timeZoneName })
			.formatToParts(instant)
			.find(({ type }) => type === "timeZoneName")?.value ?? "";
	return `${named("long")} (${named("shortOffset")})`;
}

/** The day of an instant, `yyyy-mm-dd`, to compare days by. */
export function dayOf(instant: Date, timeZone: string): string {
	return new Intl.DateTimeFormat("en-CA", {
		timeZone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
	}).format(instant);
}

/** For so many days a list tells the clock with the date: what is newer is still a question then. */
const clockFor = 7;

function minutesAgo(minutes: number, { language }: Where): string {
	return new Intl.RelativeTimeFormat(spoken(language), { numeric: "auto" }).format(
		-minutes,
		"minute",
	);
}

/**
 * How lists tell the time: "12 minutes ago" under one hour, "13:14" today, "November 24, 13:14" for a week,
 * then the date. Under a heading that has the date, "13:14" on any day.
 */
export function timeInList(
	instant: Date,
	now: Date,
	where: Where,
	{ underDate = false } = {},
): string {
	const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000);
	if (minutes >= 0 && minutes < 60) return minutesAgo(minutes, where);
	const clock = clockTime(instant, where);
	if (underDate || dayOf(instant, where.timeZone) === dayOf(now, where.timeZone)) return clock;
	if (Math.abs(minutes) >= clockFor * 24 * 60) return shortDate(instant, where);
	return `${format(where, { month: "long", day: "numeric" }).format(instant)}, ${clock}`;
}

/** Whole years between two instants. */
export function yearsBetween(earlier: Date, later: Date): number {
	return Math.floor((later.getTime() - earlier.getTime()) / (365.2425 * 86_400_000));
}
