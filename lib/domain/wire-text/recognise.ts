import type { FindAgency } from "./agencies";
import type { LineJudge } from "./blocks";
import { readSection } from "./breadcrumb";
import { readByline } from "./byline-line";
import { isCaptionLabel, readCaption, readCredit } from "./caption";
import { isDayWithoutYear, readDateLine } from "./date-line";
import { readDateline, readLoneDateline } from "./dateline";
import { readDeskNote } from "./desk-note";
import { readFieldLine } from "./field-line";
import { readFurniture, readRights } from "./furniture";
import { isListTitle } from "./navigation";
import { type Reading, readAs } from "./reading";
import { readInitialled, readSignOff } from "./sign-off";

/** What the readers know: the newsroom's sections, and agencies by all their names. */
export type Context = { sections: string[]; find: FindAgency };

/** Reads what is the same wherever it stands: notes to the desk, furniture, rights, sign-offs. */
export function readAnywhere(text: string, { find }: Context): Reading | null {
	return (
		readFieldLine(text, find) ??
		readDeskNote(text) ??
		readRights(text) ??
		readSignOff(text, find) ??
		readInitialled(text, find) ??
		readFurniture(text)
	);
}

/** Reads a line that is a date and nothing else as a part. */
export function readDate(text: string): Reading | null {
	const stamps = readDateLine(text);
	if (stamps) return readAs("date", text, { stamps });
	return isDayWithoutYear(text)
		? readAs("date", text, { notes: [`A date without its year: ${text}`] })
		: null;
}

/**
 * Whether a line is surely a part of its own, so that the lines around it are not joined to it. Asked
 * before anything is known of its place, hence only of what no wrapped line of a paragraph is.
 */
function standsAlone(text: string, context: Context): boolean {
	if (text.length > 300) return false;
	const { find, sections } = context;
	if (isListTitle(text) || isCaptionLabel(text)) return true;
	if (readAnywhere(text, context) ?? readDate(text)) return true;
	if (readSection(text, sections) ?? readByline(text, find)) return true;
	if (readCredit(text, find, "certain")) return true;
	return readLoneDateline(text, find)?.strength === "proved";
}

/** How lines are judged before they are joined to paragraphs. */
export function lineJudge(context: Context): LineJudge {
	const { find } = context;
	const judged = new Map<string, boolean>();
	return {
		standsAlone: (text) => {
			const known = judged.get(text) ?? standsAlone(text, context);
			judged.set(text, known);
			return known;
		},
		opensReport: (text) => readDateline(text, find) !== null,
		endsCaption: (text) => text.length < 400 && readCaption(text, find, "certain") !== null,
	};
}
