import { type FindAgency, firstAgency } from "./agencies";
import { findDay } from "./calendar-date";
import { readDateLine } from "./date-line";
import { readDateline } from "./dateline";
import { isKnownPlace } from "./places";
import { type Piece, pieceAt, type Reading, readAs } from "./reading";

/** Words before a name that make a byline, in the languages of the agencies we take. */
const by =
	/^(?:(?:by|von|par|por|di|door|av|af|oleh|autor|author|authors|от|written by|reported by|reporting by|story by|report by|words by|text by|texte|texto|text|by-?line|автор|文|بقلم|كتب)(?:\s?[:：/／]\s?|\s))/iu;

/** A byline that names nobody: "From our correspondent", "Staff Reporter", "Agencies". */
const unnamed =
	/^(?:(?:by|from|von|par|de|por|di)\s)?(?:(?:our|a|an|the|unserem|unserer|notre|nuestro|nuestra|nostro)\s)?(?:(?:own|staff|special|foreign|diplomatic|political|business|sports?|city|senior|chief|web|news|online|monitoring|international|national|local|bureau|state|science|economics|legal|crime|court)\s){0,3}(?:correspondents?|reporters?|staff|staff writers?|writers?|agencies|agency|agenturen|agences|agencias|agenzie|desk|bureau|monitoring|korrespondent(?:en|in)?|correspondants?|corresponsal(?:es)?|corrispondente)$/iu;

/** ", Tokyo" and " in New Delhi" behind such a byline. */
const unnamedPlace = /(?:,| in| at|\s?[|/–-])?\s\p{Lu}[\p{L} .'’-]{2,30}$/u;

/** "Guardian staff and agencies", "Al Jazeera and news agencies". */
const isShared = /^(?:by\s)?(?:\p{Lu}\S*\s){1,3}(?:staff\s)?(?:and|with)\s(?:news\s)?agencies$/iu;

function isUnnamed(text: string): boolean {
	return isShared.test(text) || unnamed.test(text) || unnamed.test(text.replace(unnamedPlace, ""));
}

const particle =
	/^(?:and|und|et|y|e|en|with|in|de|la|le|del|della|di|da|dos|van|von|der|den|ter|bin|ibn|al|el|for|of|at|from|&|i|og|och|dan|the|avec|mit|con|zu|au|à|für|pour|para)$/iu;
const role =
	/^(?:staff|writers?|correspondents?|editors?|reporters?|chief|special|senior|political|diplomatic|foreign|business|economics?|sports?|science|health|news|agency|our|own|contributor|contributing|columnist|analyst|bureau|deputy|assistant|photographs?|the)$/iu;
const name = /^["“]?(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’‘-]*["”]?$/u;

function plainWord(word: string): string {
	return word.replace(/^[([]+|[,;)\]]+$/gu, "");
}

/** Whether every word can stand in a byline: names, particles, and roles after the first name. */
function isNames(text: string, find: FindAgency): boolean {
	const list = text
		.split(/[\s/|•·–—]+/u)
		.map(plainWord)
		.filter((word) => /\p{L}|&/u.test(word));
	if (list.length === 0 || list.length > 22) return false;
	const named = list.filter((word) => name.test(word)).length;
	const fits = list.every(
		(word) => name.test(word) || particle.test(word) || role.test(word) || find(word) !== null,
	);
	return fits && named > 0 && !/[!?]|\d|\p{Ll}{3,}\.\s|[a-zà-ž]{3,}\.$/u.test(text);
}

/** The agency that a byline names in a place where an agency can stand. */
function agencyOfByline(byline: string, find: FindAgency): string | null {
	const bare = byline.replace(by, "").trim();
	const whole = firstAgency(bare, find) ?? find(byline);
	if (whole !== null) return whole;
	const parts = bare
		.split(
			/\s*[,|/•·–—()]\s*|\s-\s|\s(?:for|of|at|in|with|mit|avec|con|für|pour|para|da|do|de|del|della|von)\s/u,
		)
		.filter(Boolean);
	// "Xinhua/Zhang Hong" is a picture's credit: an agency comes first only before a place.
	const candidates = isAgencyLine(bare, find) ? parts : parts.slice(1);
	const named = candidates.map(find).find((found) => found !== null);
	return named ?? (namedAgency.test(bare) ? bare : null);
}

/** "Nusantara Wire", "Island News Agency": an agency that says itself that it is one. */
const namedAgency =
	/^(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:Wire|Newswire|News Agency|Press Agency|News Service|Wire Service)$/u;

/** "AFP", "Reuters, Tokyo", "AP/Moscow": agencies and places, and nothing else. */
function isAgencyLine(text: string, find: FindAgency): boolean {
	if (text.length > 60) return false;
	if (firstAgency(text, find) !== null) return true;
	const parts = text.split(/\s*[,/|–—(]\s*|\s-\s|\sin\s|\)$/u).filter(Boolean);
	const [first = "", ...rest] = parts;
	return (
		find(first) !== null &&
		rest.length > 0 &&
		rest.every((part) => find(part) !== null || isKnownPlace(part))
	);
}

/** "TARO YAMADA, Nikkei staff writer", "Ana Ruiz, Asia correspondent". */
const tasked =
	/^\p{Lu}\S+(?: \p{Lu}\S*){1,3}(?:,| [|–—-]) (?:\S+ ){0,4}(?:staff (?:writer|reporter)|correspondent|bureau chief)s?$/iu;

/** Names without "By", proved by an agency or a task behind them. */
function isNamedWithTask(text: string, find: FindAgency): boolean {
	if (/^(?:photo|picture|image|foto)s?\b/iu.test(text)) return false;
	if (!isNames(text, find) || !/[,|/(]|\s[-–—]\s/u.test(text)) return false;
	return agencyOfByline(text, find) !== null || tasked.test(text);
}

/** A byline that its first word or an agency's name proves. */
function isCertain(text: string, find: FindAgency): boolean {
	if (text.length > 200) return false;
	const prefix = by.exec(text)?.[0];
	if (prefix === undefined && readDateline(text, find) !== null) return false;
	if (isUnnamed(text) || isAgencyLine(text, find)) return true;
	if (prefix === undefined) return isNamedWithTask(text, find);
	const rest = text.slice(prefix.length);
	if (find(rest) !== null || firstAgency(rest, find) !== null) return true;
	const isWeakPrefix = !/^(?:by|written by|reported by|story by|[^:：]+[:：])/iu.test(prefix);
	if (isWeakPrefix && rest.split(" ").length < 2) return false;
	return isNames(rest, find) && !/^(?:the|a|an)\s/iu.test(rest);
}

/** A byline that only looks like names: "Ana Ruiz", "Ana Ruiz, Tokyo", "Ana Ruiz in Tokyo". */
export function isLikelyByline(text: string, find: FindAgency): boolean {
	if (text.length > 90 || !isNames(text, find)) return false;
	const people = text.replace(/^from\s/iu, "").split(/,|\sin\s|\sand\s|\s[|–—-]\s/iu)[0] ?? "";
	const count = people.split(" ").length;
	return count >= 2 && count <= 4 && !/\b(?:the|for|of|at|to|with|news|report)\b/iu.test(people);
}

const eMail =
	/[([<]?\s?(?:e-?mail:\s?)?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}\s?[)\]>]?/iu;
const handle = /[([]?(?:Twitter:?\s)?(?<![\w.])@[A-Za-z]\w{2,20}[)\]]?/u;
const readingTime = /\s?[|•·–—-]?\s?\d{1,2}[ -]min(?:ute)?s?(?: read)?$/iu;
const outer = /^[\s|•·–—,;-]+|[\s|•·–—,;-]+$/gu;

type Rest = { text: string; from: number; pieces: Piece[]; reading: Partial<Reading> };

/** Takes the date off a line that carries byline and date: "By Reuters | Sept 1, 2016 13:14". */
function takeDate(text: string): Rest {
	const bare: Rest = { text, from: 0, pieces: [], reading: {} };
	if (text.length > 220 || !findDay(text)) return bare;
	for (const cut of text.matchAll(
		/\s*[|•·–—,(-]\s*|\s\/\s|\s+(?=(?:on|published|updated|posted)\b)/giu,
	)) {
		const after = cut.index + cut[0].length;
		const stamps = readDateLine(text.slice(after));
		if (stamps) {
			const pieces = [pieceAt("date", text, after, text.length)];
			return { text: text.slice(0, cut.index), from: 0, pieces, reading: { stamps } };
		}
		const early = readDateLine(text.slice(0, cut.index));
		if (early && cut.index > 5) {
			const pieces = [pieceAt("date", text, 0, cut.index)];
			return { text: text.slice(after), from: after, pieces, reading: { stamps: early } };
		}
	}
	return splitAt(text, findDay(text)?.from ?? 0) ?? bare;
}

/** "By Ana Ruiz SEPT. 1, 2016": no mark stands between name and date. */
function splitAt(text: string, from: number): Rest | null {
	const stamps = from > 5 ? readDateLine(text.slice(from)) : null;
	if (!stamps) return null;
	const pieces = [pieceAt("date", text, from, text.length)];
	return { text: text.slice(0, from).trimEnd(), from: 0, pieces, reading: { stamps } };
}

type Trimmed = { byline: string; asides: string[] };

/** Puts an address, a handle or "3 min read" aside. */
function takeAsides(text: string): Trimmed {
	const asides: string[] = [];
	let byline = text;
	for (const pattern of [eMail, handle, readingTime]) {
		const match = pattern.exec(byline);
		if (!match) continue;
		asides.push(match[0].replace(/^[\s|•·–—([<-]+|[)\]>\s]+$/gu, ""));
		byline = `${byline.slice(0, match.index)} ${byline.slice(match.index + match[0].length)}`;
	}
	return {
		byline: byline
			.replace(/\s+/gu, " ")
			.replace(/\s,/gu, ",")
			.replace(outer, "")
			.replace(/^\(([^()]+)\)$/u, "$1")
			.trim(),
		asides,
	};
}

/**
 * Reads a byline, as printed but without date, address and reading time. `likely` lets names alone
 * count, which only a line between headline and text deserves.
 */
export function readByline(text: string, find: FindAgency, likely = false): Reading | null {
	if (text.length > 260) return null;
	const dated = takeDate(text);
	const { byline, asides } = takeAsides(dated.text);
	if (byline === "" || !(isCertain(byline, find) || (likely && isLikelyByline(byline, find))))
		return null;
	const from = dated.from;
	const piece = { ...pieceAt("byline", text, from, from + dated.text.length), text: byline };
	return {
		...readAs("byline", text, { ...dated.reading, source: agencyOfByline(byline, find) }),
		pieces: [piece, ...dated.pieces],
		notes: asides.map((aside) => `With the byline: ${aside}`),
	};
}
