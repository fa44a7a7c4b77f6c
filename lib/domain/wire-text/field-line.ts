import type { FindAgency } from "./agencies";
import { readByline } from "./byline-line";
import { readDateLine } from "./date-line";
import { readFurniture } from "./furniture";
import { readLabelled } from "./labelled-line";
import { type Reading, readAs } from "./reading";
import { readSignOff } from "./sign-off";

/** What parts the fields of a line on a news page. */
const separator = /\s?[|•·]\s?|\s{2,}/gu;

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

function readField(text: string, find: FindAgency): Reading | null {
	const stamps = readDateLine(text);
	if (stamps) return readAs("date", text, { stamps });
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
	if (text.length > 300 || readByline(text, find)) return null;
	const fields = fieldsOf(text);
	if (fields.length < 2) return null;
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
