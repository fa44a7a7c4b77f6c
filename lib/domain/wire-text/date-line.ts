import { findDay, isoDay } from "./calendar-date";
import { plainDigits } from "./letters";
import { weekdayPattern } from "./months";
import type { WireDate } from "./wire-text";
import { isAmbiguousZone, offsetOf, zonePattern } from "./zones";

/** A line, or a stretch of one, that says when the report was published and nothing else. */
export type DateStamp = {
	date: WireDate;
	/** "published" wins over "updated" where a page prints both; a dateline's day is the last resort. */
	label: "published" | "none" | "updated" | "dateline";
	/** What an editor must check. */
	doubts: string[];
};

/** Time with minutes: 13:14, 13:14:05, 1:14pm, 1.14 p.m., 13.14 Uhr, 13h14, 午後1時14分. */
const clock =
	/(?<![\d\p{L}])(午前|午後|오전|오후)?\s?(\d{1,2})\s?[:.h時시：]\s?(\d{2}|\d(?=[分분]))(?:[:.]\d{2}(?:\.\d{1,6})?)?[分분]?(?!\d)\s?([ap]\.?\s?m\b\.?)?/iu;
/** 5 PM, 5 p.m. */
const hourOnly = /(?<![\d\p{L}])(\d{1,2})\s?([ap]\.?\s?m\b\.?)/iu;
/** 0514 GMT, 1314 hrs. */
const military = /(?<![\d\p{L}])([01]\d|2[0-3])([0-5]\d)(?=\s?(?:GMT|UTC|hrs|hours|h\b|Uhr))/iu;
const zone = new RegExp(`(?<![\\p{L}\\d-])(?:\\(\\s?)?(${zonePattern})(?:\\s?\\))?`, "iu");

const publishedLabel =
	/^(?:first )?(?:published|posted|issued|released|publication date|date published|date|publié|publicado|pubblicato|veröffentlicht|erstellt|stand|опубликовано|公開|配信)(?: on| at| le| el| il| am| em)?\s?:?\s?/iu;
const updatedLabel =
	/^(?:last )?(?:updated|modified|actualisé|mis à jour|actualizad[oa]|atualizad[oa]|aggiornato|aktualisiert|обновлено|更新)(?: on| at| le| el| il| am| em)?\s?:?\s?/iu;

/** Where one line carries two stamps: "Published: … | Updated: …". */
const nextLabel =
	/(?<!\b(?:first|last))[\s|·•,;(/–—-]+(?=(?:last )?(?:updated|modified|published|posted|actualisé|mis à jour|actualizad[oa]|atualizad[oa]|aggiornato|aktualisiert)\b)/iu;

/** "… (updated)": a label without a date of its own. */
const loneLabel =
	/^\W*(?:last )?(?:updated|modified|published|posted|mis à jour|aktualisiert|actualizado|aggiornato|atualizado)(?:\s(?:\d{1,3}|an?)\s(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\sago|(?: at| à| um| a las| alle| às)?\s\d{1,2}[:.h]\d{2}.{0,8})?\W*$/iu;

/** Small words that may stand around a date without adding anything. */
const filler =
	/(?<!\p{L})(?:at|on|le|el|il|am|um|den|à|a las|alle|kl|uhr|hrs|hours|hs|h|local time|time|the|of|and|ist|ore|ora|dated)(?!\p{L})/giu;

type Clock = { time: string; from: number; to: number };

function hour24(hour: string, half: string | undefined): number {
	const number = Number(hour);
	if (half === undefined) return number;
	const isAfternoon = /^p|午後|오후/iu.test(half);
	return (number % 12) + (isAfternoon ? 12 : 0);
}

function clockOf(match: RegExpExecArray, hour: number, minute: string): Clock | null {
	if (hour > 23 || Number(minute) > 59) return null;
	const time = `${String(hour).padStart(2, "0")}:${minute}`;
	return { time, from: match.index, to: match.index + match[0].length };
}

function findClock(text: string): Clock | null {
	const full = clock.exec(text);
	if (full) {
		const [, east, hour = "", minute = "", half] = full;
		return clockOf(full, hour24(hour, half ?? east), minute.padStart(2, "0"));
	}
	const short = hourOnly.exec(text);
	if (short) return clockOf(short, hour24(short[1] ?? "", short[2]), "00");
	const plain = military.exec(text);
	return plain ? clockOf(plain, Number(plain[1]), plain[2] ?? "") : null;
}

/** Whether an hour with its minutes is named. */
export function hasClock(text: string): boolean {
	return findClock(text) !== null;
}

function without(text: string, from: number, to: number): string {
	return `${text.slice(0, from)} | ${text.slice(to)}`;
}

function labelOf(text: string): { label: DateStamp["label"]; rest: string } {
	for (const [label, pattern] of [
		["published", publishedLabel],
		["updated", updatedLabel],
	] as const) {
		const match = pattern.exec(text);
		if (match) return { label, rest: text.slice(match[0].length) };
	}
	return { label: "none", rest: text };
}

/** Whether nothing but weekdays, small words and punctuation is left of a line. */
function isEmptied(rest: string): boolean {
	const weekday = new RegExp(
		`(?<!\\p{L})${weekdayPattern}(?!\\p{L})\\.?|[(（][月火水木金土日][)）]`,
		"giu",
	);
	return !/[\p{L}\p{N}]/u.test(rest.replace(weekday, " ").replace(filler, " "));
}

type Zoned = { rest: string; name: string | null };

function takeZone(rest: string): Zoned {
	const match = zone.exec(rest);
	if (!match?.[1]) return { rest, name: null };
	return { rest: without(rest, match.index, match.index + match[0].length), name: match[1] };
}

/** "13:14 HKT (0514 GMT)": the same minute told again for another zone. */
function withoutSecondClock(rest: string): string {
	const second = findClock(rest);
	if (!second) return rest;
	return takeZone(without(rest, second.from, second.to)).rest;
}

function wireDate(day: string, time: string | null, zoneName: string | null): WireDate {
	if (time === null) return { wall: day, instant: null };
	const wall = `${day}T${time}`;
	const offset = zoneName === null ? null : offsetOf(zoneName, wall);
	return { wall, instant: offset === null ? null : `${wall}${offset}` };
}

function readStamp(segment: string): DateStamp | null {
	const { label, rest: labelled } = labelOf(segment.trim());
	const plain = plainDigits(labelled).replace(/(?<=\d)T(?=\d{2}:)/u, " ");
	const day = findDay(plain);
	const iso = day && isoDay(day);
	if (!day || !iso) return null;
	let rest = without(plain, day.from, day.to);
	const time = findClock(rest);
	if (time) rest = without(rest, time.from, time.to);
	const zoned: Zoned = time ? takeZone(rest) : { rest, name: null };
	if (!isEmptied(time ? withoutSecondClock(zoned.rest) : zoned.rest)) return null;
	const doubts: string[] = [];
	if (day.otherwise !== null) {
		doubts.push(
			`The date “${segment.trim()}” can be read in two ways: taken as ${iso}, not as ${day.otherwise}.`,
		);
	}
	if (zoned.name !== null && isAmbiguousZone(zoned.name)) {
		doubts.push(`The zone ${zoned.name} has several meanings: the time was taken without a zone.`);
	}
	return { date: wireDate(iso, time?.time ?? null, zoned.name), label, doubts };
}

/** Whether a text is a day without its year, with or without an hour, and nothing else: "1 SEP, 13:14". */
export function isDayWithoutYear(text: string): boolean {
	if (text.length > 40) return false;
	const { rest: plain } = labelOf(plainDigits(text));
	const day = findDay(plain);
	if (day?.year !== null) return false;
	const rest = without(plain, day.from, day.to);
	return isEmptied(takeZone(withoutSecondClock(rest)).rest);
}

/** Whether a text ends with words that announce a date, "… Updated:", "Publié le". */
export function announcesDate(text: string): boolean {
	return /[:：]\s*$/u.test(text) || publishedLabel.test(text) || updatedLabel.test(text);
}

/**
 * Reads a line that is nothing but a date: with or without weekday, hour, zone and "Published:", or
 * two of them. Null where any other word is on the line.
 */
export function readDateLine(text: string): DateStamp[] | null {
	if (text.length > 140 || !/[\d٠-٩０-９]/u.test(text)) return null;
	const segments = text
		.replace(/[\s.|)\]]+$/u, (end) => (/m\.$/iu.test(text) ? end : ""))
		.split(nextLabel)
		.filter((segment) => !loneLabel.test(segment));
	const stamps = segments.map((segment) => readStamp(segment.replace(/^[[(]/u, "")));
	const read = stamps.filter((stamp) => stamp !== null);
	return read.length === stamps.length && read.length > 0 ? read : null;
}
