import type { FindAgency } from "./agencies";
import { readByline } from "./byline-line";
import { findDay } from "./calendar-date";
import { isCaptionLabel } from "./caption";
import { readDateLine } from "./date-line";
import { readFurniture } from "./furniture";
import { readLabelled } from "./labelled-line";
import { type Reading, readAs } from "./reading";
import { readSignOff } from "./sign-off";

/** What parts the fields of a line on a news page. */
const separator = /\s?[|•·]\s?/gu;

/** "Editor: huaxia": on such a line a desk signs with the name it logs in by. */
const signed =
	/^(?:editor|reporter|编辑|編輯|责任编辑|責任編輯)\s?[:：]\s?[\p{L}\p{M}\d. ]{2,30}$/iu;

type Field = { text: string; from: number };

function fieldsOf(text: string): Field[] {
	const fields: Field[] = [];
	let from = 0;
	for (const cut of text.matchAll(separator)) {
		fields.push({ text: text.slice(from, cut.index), from });
		from = cut.index + cut[0].length;
	}
	fields.push({ text: text.slice(from), from });
	return fields.filter((field) => field.text.trim() !== "");
}

/** "Source: Xinhua 2016-09-01 13:14": only the day shows where the second field begins. */
function fieldsAroundDay(text: string, find: FindAgency): Field[] {
	const from = findDay(text)?.from ?? 0;
	const before = text.slice(0, from).trimEnd();
	if (readSignOff(before, find) === null) return [];
	return [
		{ text: before, from: 0 },
		{ text: text.slice(from), from },
	];
}

function readField(text: string, find: FindAgency): Reading | null {
	const stamps = readDateLine(text);
	if (stamps) return readAs("date", text, { stamps });
	if (signed.test(text)) return readAs("signoff", text, { notes: [`Sign-off: ${text}`] });
	return (
		readSignOff(text, find) ??
		readByline(text, find, true) ??
		readLabelled(text, find) ??
		readFurniture(text)
	);
}

/**
 * Reads a line of several fields, "Source: Xinhua | 2016-09-01 13:14 | Editor: Lu Wei", each of which
 * says what it is. Null if any of them does not.
 */
export function readFieldLine(text: string, find: FindAgency): Reading | null {
	if (text.length > 300) return null;
	const marked = fieldsOf(text);
	const fields = marked.length > 1 ? marked : fieldsAroundDay(text, find);
	if (marked.length > 1 && readByline(text, find)) return null;
	if (fields.length < 2 || isCaptionLabel(fields[0]?.text ?? "")) return null;
	const read = fields.map((field) => ({ field, reading: readField(field.text, find) }));
	if (read.some(({ reading }) => reading === null)) return null;
	const readings = read.flatMap(({ reading }) => reading ?? []);
	return {
		pieces: read.flatMap(({ field, reading }) =>
			(reading?.pieces ?? []).map((piece) => ({
				...piece,
				from: piece.from + field.from,
				to: piece.to + field.from,
			})),
		),
		notes: readings.flatMap(({ notes }) => notes),
		stamps: readings.flatMap(({ stamps }) => stamps),
		source: readings.map(({ source }) => source).find((source) => source !== null) ?? null,
	};
}
