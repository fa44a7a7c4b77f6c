import { type FindAgency, firstAgency } from "./agencies";
import { isEndMark } from "./furniture";
import { type Piece, pieceAt, type Reading, readAs } from "./reading";
import { readSignOff } from "./sign-off";

/** What was taken off the end of a paragraph. */
type Peeled = { piece: Piece; notes: string[]; source: string | null };

/** "… he said. — Reuters", "… (AFP)", "… 180 kilos. EFE", "…した。（共同）": the end of a sentence, then a name. */
const signatures: RegExp[] = [
	/(?<=[.!?…”"’»。])\s?(?:--?|[–—―=]{1,2})\s?([\p{L}][\p{L} /,.-]{1,40}?)\.?$/u,
	/(?<=[.!?…”"’»。])\s?[([（/]([\p{L}][\p{L} /,-]{1,40}?)[)\]）/]\.?$/u,
	/(?<=[.!?…”"’»])\s([\p{Lu}]{2,8}|dpa|sda|Reuters|Xinhua|Kyodo|Bernama)\.?$/u,
	// ANSA closes with its name before the full stop
	/(?<=\p{L})\s?\((ANSA)\)\.$/u,
];

/** "… hours. Enditem", "… hours. (END)", "… hours. ###". */
const endMark =
	/(?<=[.!?…”"’»。])\s?([([-]{0,2}(?:enditem|end|ends|30|more|fin)[)\]-]{0,2}|#{1,3}|[■□◆])$/iu;

/** "… kinds of coffee./.": VNA's end mark, behind the full stop. */
const slashMark = /(?<=\.)\/\.$/u;

/** "… he said. (Reporting by Ana Ruiz)". */
const bracket = /(?<=[.!?…”"’»。])\s?([([][^()[\]]{8,400}[)\]])\.?$/u;

function peelBracket(text: string, find: FindAgency): Peeled | null {
	const match = bracket.exec(text.slice(-420));
	const signOff = match?.[1] ? readSignOff(match[1], find) : null;
	if (!match || !signOff) return null;
	const from = text.length - match[0].length;
	return {
		piece: pieceAt("signoff", text, from, text.length),
		notes: signOff.notes,
		source: signOff.source,
	};
}

function peelEndMark(text: string): Peeled | null {
	if (slashMark.test(text)) {
		const mark = pieceAt("dropped", text, text.length - 2, text.length);
		return { piece: mark, notes: [], source: null };
	}
	const match = endMark.exec(text.slice(-30));
	if (!match?.[1] || !(isEndMark(match[1]) || /[■□◆]|more/iu.test(match[1]))) return null;
	const piece = pieceAt("dropped", text, text.length - match[0].length, text.length);
	return { piece, notes: [], source: null };
}

function peelSignature(text: string, find: FindAgency): Peeled | null {
	const tail = text.slice(-60);
	for (const pattern of signatures) {
		const match = pattern.exec(tail);
		const source = match?.[1] ? firstAgency(match[1], find) : null;
		if (!match || source === null) continue;
		const from = text.length - match[0].length;
		return { piece: pieceAt("source", text, from, text.length), notes: [], source };
	}
	return null;
}

/**
 * Splits what shares the last paragraph's line with it, and is not the reporter's text: the agency's
 * name, a sign-off in brackets, an end mark. Null where there is none.
 */
export function readTrailingSignOff(text: string, find: FindAgency): Reading | null {
	const taken: Peeled[] = [];
	let rest = text;
	for (let round = 0; round < 3; round += 1) {
		const peeled = peelEndMark(rest) ?? peelBracket(rest, find) ?? peelSignature(rest, find);
		if (!peeled) break;
		taken.unshift(peeled);
		rest = rest.slice(0, peeled.piece.from).trimEnd();
	}
	if (taken.length === 0 || rest === "") return null;
	const source = taken.map((peeled) => peeled.source).find((name) => name !== null) ?? null;
	return {
		...readAs("paragraph", text, { source, notes: taken.flatMap(({ notes }) => notes) }),
		pieces: [pieceAt("paragraph", text, 0, rest.length), ...taken.map(({ piece }) => piece)],
	};
}
