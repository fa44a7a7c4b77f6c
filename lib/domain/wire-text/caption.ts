import type { FindAgency } from "./agencies";
import { findDay } from "./calendar-date";
import { type CreditTrust, creditAtEnd, tagsFrom, wholeCredit } from "./credit";
import { words } from "./letters";
import { type Piece, pieceAt, type Reading, readAs } from "./reading";

/** Labels that say only that a caption follows; "FILE PHOTO:" tells the reader something and stays. */
const captionLabel =
	/^(?:(?:photo|picture|image|foto)[ -]?caption|caption|cutline|legend|légende|pie de foto|bildunterschrift|didascalia|キャプション)\s?[:：]\s?/iu;

/** What a caption may open with that no paragraph does. */
const captionOpening =
	/^(?:file (?:photo|picture|image|pic)\s?[:–—-]|file\s?[:–—-]\s|handout (?:photo|picture|image)\b|(?:photo|picture|image|pic|foto)\s?[:：]\s|an? (?:file|undated|handout|general|aerial|combination) (?:photo|picture|image|view|file)\b|this (?:file|undated|handout|combination|aerial|screengrab|photo|picture|image)\b|in this (?:file|undated|handout|photo|picture|image|[A-Z][a-z]+\.? \d{1,2}, \d{4},? (?:file )?photo)\b|(?:photo|picture|image) (?:taken|shows|showing)\b|(?:pictured|from left|clockwise)\b)/iu;

const captionInside =
	/\((?:l|r|c|left|right|centre|center|top|bottom|front|back|2nd [lr]|\p{L}+-[lr])\)|\b(?:file (?:photo|picture|image)|pictured (?:here|on|at|in)|is seen|are seen|seen here)\b/iu;

/** Captions tell the moment in the present tense and give its day. */
const presentTense =
	/\b(?:enters?|leaves?|arrives?|departs?|walks?|stands?|sits?|speaks?|talks?|waves?|gestures?|poses?|attends?|greets?|shakes?|shake|looks?|holds?|delivers?|addresses?|inspects?|rides?|runs?|celebrates?|reacts?|carries|carry|watch|watches|gather|gathers|march|marches|protest|pass|passes|visits?|meets?|smiles?|queue|line up|work|works|play|plays|prepare|prepares|tours?)\b/u;

/** Whether words without a credit tell what a picture shows. */
export function looksLikeCaption(text: string): boolean {
	if (text.length > 600) return false;
	if (captionOpening.test(text) || captionLabel.test(text)) return true;
	if (captionInside.test(text)) return true;
	const day = findDay(text);
	return day !== null && day.year !== null && presentTense.test(text.slice(0, 160));
}

/** A note to the desk that agencies put after a caption, in capitals. */
const deskTail =
	/\s?(?:ATTENTION EDITORS|NO RESALES|NO ARCHIVES?|EDITORIAL USE ONLY|FOR EDITORIAL USE ONLY|MANDATORY CREDIT)\b.*$/u;

type Cut = { to: number; pieces: Piece[]; notes: string[] };

function cutDeskTail(text: string): Cut {
	const match = deskTail.exec(text);
	if (!match || match.index < 20) return { to: text.length, pieces: [], notes: [] };
	const piece = pieceAt("note", text, match.index, text.length);
	return { to: match.index, pieces: [piece], notes: [`Note with the caption: ${piece.text}`] };
}

function cutTags(text: string): Cut {
	const to = tagsFrom(text);
	if (to === text.length) return { to, pieces: [], notes: [] };
	return { to, pieces: [pieceAt("dropped", text, to, text.length)], notes: [] };
}

/** Reads a caption, with its credit if it has one. `mustBe` says that it is known to be a caption. */
export function readCaption(
	text: string,
	find: FindAgency,
	trust: CreditTrust,
	mustBe = false,
): Reading | null {
	if (text.length > 1500) return null;
	const tail = cutDeskTail(text);
	const inner = text.slice(0, tail.to);
	const tags = cutTags(inner);
	const body = inner.slice(0, tags.to).trimEnd();
	const label = captionLabel.exec(body)?.[0].length ?? 0;
	const credit = creditAtEnd(body, find, trust);
	const captionTo = credit?.captionTo ?? body.length;
	const isLabelled =
		label > 0 ||
		/^file (?:photo|picture|image)\s?[:：]/iu.test(body) ||
		(trust === "likely" && captionOpening.test(body));
	if (!credit && !isLabelled && !mustBe) return null;
	if (words(body.slice(label, captionTo)).length < 3 && !mustBe) return null;
	const caption = pieceAt("caption", body, label, captionTo);
	const pieces: Piece[] = [{ ...caption, from: 0 }];
	if (credit)
		pieces.push({ ...pieceAt("credit", body, credit.from, credit.to), text: credit.credit });
	return {
		...readAs("caption", text, { notes: tail.notes }),
		pieces: [...pieces, ...tags.pieces, ...tail.pieces],
	};
}

/** Reads a credit on a line of its own, its archive tags put aside. */
export function readCredit(text: string, find: FindAgency, trust: CreditTrust): Reading | null {
	const tags = cutTags(text);
	const credit = wholeCredit(text.slice(0, tags.to), find, trust);
	if (credit === null) return null;
	const piece: Piece = { ...pieceAt("credit", text, 0, tags.to), text: credit };
	return { ...readAs("credit", text), pieces: [piece, ...tags.pieces] };
}

/** "Photo:" or "Caption" alone on a line, which says what the next line is. */
export function isCaptionLabel(text: string): boolean {
	return (
		text.length < 30 &&
		/^(?:(?:photo|picture|image|file photo|foto)(?:[ -]caption)?|caption)\s?[:：]?$/iu.test(text)
	);
}
