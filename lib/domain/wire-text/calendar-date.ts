import { Temporal } from "temporal-polyfill";
import { plainDigits } from "./letters";
import { monthNumber, monthPattern, weekdayNumber } from "./months";

/** A day found in a text, from one offset to another; agencies often leave the year out. */
export type FoundDay = {
	from: number;
	to: number;
	year: number | null;
	month: number;
	day: number;
	/** 03/04/2016 can be read in two ways; this is the other one, "2016-03-04". */
	otherwise: string | null;
};

type Fields = { year: string | undefined; month: number | null; day: string; otherwise?: string };

type Form = { pattern: RegExp; read: (match: RegExpExecArray, text: string) => Fields | null };

const before = "(?<![\\p{L}\\p{N}])";
const year = "(?:19|20)\\d{2}";

/** "03/04/2016": the weekday decides where one is printed, else the day is read first. */
function readNumeric(match: RegExpExecArray, text: string): Fields | null {
	const [, first = "", mark = "", second = "", yearText = ""] = match;
	const full = yearText.length === 2 ? `20${yearText}` : yearText;
	const dayFirst: Fields = { year: full, month: Number(second), day: first };
	const monthFirst: Fields = { year: full, month: Number(first), day: second };
	const possible = [dayFirst, monthFirst].filter((fields) => dateOf(fields) !== null);
	if (mark === "." || possible.length < 2 || first === second) return possible[0] ?? null;
	const weekday = weekdayNumber(text);
	const fits = possible.find((fields) => dateOf(fields)?.dayOfWeek === weekday);
	if (fits) return fits;
	return { ...dayFirst, otherwise: dateOf(monthFirst)?.toString() ?? "" };
}

const forms: Form[] = [
	{
		// 2016-09-01, 2016/9/1, 2016.09.01
		pattern: new RegExp(`${before}(${year})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, "u"),
		read: ([, y, , m, d = ""]) => ({ year: y, month: Number(m), day: d }),
	},
	{
		// 2016年9月1日, 9月1日, 2016년 9월 1일; Reuters Japan prints "１日" alone, which is no date
		pattern: new RegExp(`(?:(${year})[年년]\\s?)?(\\d{1,2})[月월]\\s?(\\d{1,2})[日일]`, "u"),
		read: ([, y, m, d = ""]) => ({ year: y, month: Number(m), day: d }),
	},
	{
		// 01.09.2016, 1/9/2016, 01-09-16
		pattern: new RegExp(`${before}(\\d{1,2})([./-])(\\d{1,2})\\2(${year}|\\d{2})(?![\\d:])`, "u"),
		read: readNumeric,
	},
	{
		// 1 September 2016, 1st of Sept, 1er sept 2016, 1. September 2016, 1 de septiembre de 2016, 01-Sep-2016
		pattern: new RegExp(
			`${before}(\\d{1,2})(?:st|nd|rd|th|er|re|\\.|º|°)?(?:\\s|-)?(?:de\\s|of\\s|d['’])?(${monthPattern})(?!\\p{L})\\.?(?:,?[\\s-]?(?:de\\s|del\\s)?(${year})(?!\\d))?`,
			"iu",
		),
		read: ([, d = "", m = "", y]) => ({ year: y, month: monthNumber(m), day: d }),
	},
	{
		// September 1, 2016, Sept. 1, Sep 1st 2016
		pattern: new RegExp(
			`${before}(${monthPattern})(?!\\p{L})\\.?[\\s-]?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?[\\s-]?(${year})(?!\\d))?`,
			"iu",
		),
		read: ([, m = "", d = "", y]) => ({ year: y, month: monthNumber(m), day: d }),
	},
];

/** The day of a form's fields, or null for a day that no calendar has; a leap year stands for none. */
function dateOf({ year: yearText, month, day }: Fields): Temporal.PlainDate | null {
	if (month === null || month < 1 || month > 12) return null;
	const start = Temporal.PlainDate.from({ year: Number(yearText ?? 2000), month, day: 1 });
	const number = Number(day);
	return number < 1 || number > start.daysInMonth ? null : start.with({ day: number });
}

function foundBy({ pattern, read }: Form, text: string): FoundDay | null {
	const match = pattern.exec(text);
	const fields = match && read(match, text);
	const date = fields && dateOf(fields);
	if (!match || !fields || !date) return null;
	return {
		from: match.index,
		to: match.index + match[0].length,
		year: fields.year === undefined ? null : date.year,
		month: date.month,
		day: date.day,
		otherwise: fields.otherwise ?? null,
	};
}

/** The first day named in a short text, in whichever of the usual forms and languages. */
export function findDay(text: string): FoundDay | null {
	const plain = plainDigits(text);
	const found = forms.flatMap((form) => foundBy(form, plain) ?? []);
	const dated = found.filter((day) => day.year !== null);
	const choice = dated.length > 0 ? dated : found;
	return choice.sort((a, b) => a.from - b.from)[0] ?? null;
}

/** "2016-09-01" for a day with its year. */
export function isoDay({ year: y, month, day }: FoundDay): string | null {
	return y === null ? null : Temporal.PlainDate.from({ year: y, month, day }).toString();
}
