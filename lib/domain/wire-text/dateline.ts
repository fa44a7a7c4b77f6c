import type { FindAgency } from "./agencies";
import { firstAgency } from "./agencies";
import { type FoundDay, findDay } from "./calendar-date";
import { announcesDate } from "./date-line";
import { readEasternDateline } from "./dateline-eastern";
import { isCapitals } from "./letters";
import { weekdayPattern } from "./months";
import { isKnownPlace, looksLikePlace } from "./places";

/** The opening of a report, "TOKYO, Sept 1 (Reuters) - ", taken apart. Offsets are into the block. */
export type Dateline = {
	/** "TOKYO"; empty where only agency or day are named, "(Reuters) - ". */
	place: string;
	placeFrom: number;
	agency: string | null;
	day: FoundDay | null;
	/** A reporter named inside the dateline, as Chinese and Korean agencies do. */
	reporter: string;
	/** Where the text proper begins; the length of the block for a dateline on its own line. */
	bodyFrom: number;
	/** Whether an agency or a day proves it, or only a place and a dash speak for it. */
	strength: "proved" | "likely";
	/** What an editor must check. */
	doubts: string[];
};

type Opening = {
	lead: string;
	agency: string | null;
	/** The agency as printed, where no list of ours has it. */
	unknownAgency: string | null;
	dash: string;
	/** A hyphen with no space on either side, as in any compound word. */
	isTight: boolean;
	bodyFrom: number;
};

/** No dateline is longer; what is further on belongs to the text. */
const furthest = 130;

const dashes = "(?:-{1,3}|[–—―−‒_⸺⸻])";
/** "Ajaccio (France) (AFP)", "New Delhi [India], Sep 1 (ANI)": where the place is, in brackets of its own. */
const region = "\\([^()]{2,30}\\)(?=\\s[([])";
const country = "\\[[^()[\\]]{2,30}\\](?=,)";
/** "TOKYO, Sept 1 (Reuters) - ", "(Reuters) - ", "Madrid, 1 sep (EFE).-", "New Delhi [India], Sep 1 (ANI): ". */
const bracketed = new RegExp(
	`^((?:[^()[\\]]{2,60}(?:${region}(?:\\s${country})?|${country}))?[^()[\\]]{0,90}?)\\s?[([]([^()[\\]]{2,40})[)\\]]\\s?([.,:]?\\s?${dashes}|[:=.]|)\\s?`,
	"u",
);
/** "MOSCOW, September 1. /TASS/. ", "KØBENHAVN /ritzau/ - ", "NEW YORK, Sept. 1, 2016 /PRNewswire/ -- ". */
const slashed = new RegExp(
	`^([^/]{2,80}?)\\s?/([^/]{2,30})/\\s?([.,:]?\\s?${dashes}|[.:]|)\\s?`,
	"u",
);
/** "TOKYO--(BUSINESS WIRE)--". */
const doubleDashed = /^([^()]{2,60}?)--\(([^()]{2,30})\)(--)\s?/u;
/** "TOKYO - ", "TOKYO, Sept. 1, Kyodo - ", "Tokyo – ", "TOKYO—", "TOKYO • ": up to the first dash that can end a dateline. */
const dashed = /^([^()[\]]{2,90}?)(?:\s(-{1,3}|[–−‒])\s?|\s([•●])\s|\s?(--|[—―⸺⸻])\s?|(\.-)\s?)/u;
/** "TOKYO-Japan is hoping": a hyphen without any space. */
const tight = /^(\p{Lu}[\p{Lu}\s.,'’]{2,40})([-–])(?=\p{Lu}\p{Ll})/u;
/** "NEW DELHI: The government". */
const coloned = /^(\p{Lu}[^()[\]:]{2,60}):(\s)/u;
/** "TOKYO, Sept 1 - (Reuters) - ", "МОСКВА, 1 сен - РИА Новости. ": the agency after the dash. */
const agencyBehind = new RegExp(
	`^[([]?([\\p{L}][\\p{L} .-]{1,30}?)[)\\]]?(?:[.:]\\s|\\s?${dashes}\\s?)`,
	"u",
);

/** Words in capitals before a dash that are labels or names, and no places. */
const noPlace =
	/^(?:breaking|exclusive|update|updated|analysis|opinion|comment|commentary|watch|video|live|correction|corrected|editorial|review|interview|feature|factbox|explainer|timeline|note|warning|explained|background|summary|context|details|question|answer|reporter|moderator|highlights|update|statement|verdict|reality check|fact check|covid|covid-19|nasa|ibm|unicef|unesco|nato|opec|fifa|uefa|asean|interpol|europol|huawei|samsung|toyota|google|apple|amazon|facebook|microsoft|nissan|hyundai|volkswagen|siemens|airbus|boeing|bitcoin|brexit|wikileaks|greenpeace|hamas|hezbollah|hizbollah|taliban|al-qaeda|mercosur|aids|ebola|zika|spacex|tesla|netflix|renault|nestle|nestlé|ikea|adidas)\b/iu;

function bracketOpening(text: string, find: FindAgency): Opening | null {
	const match = doubleDashed.exec(text) ?? bracketed.exec(text) ?? slashed.exec(text);
	if (!match) return null;
	const [whole, lead = "", name = "", dash = ""] = match;
	if (lead === "" && dash !== "" && isKnownPlace(name)) {
		return {
			lead: name,
			agency: null,
			unknownAgency: null,
			dash,
			isTight: false,
			bodyFrom: whole.length,
		};
	}
	const agency = firstAgency(name, find) ?? find(name.split(/[\s/]/u)[0] ?? "");
	return {
		lead,
		agency,
		unknownAgency: agency === null ? name : null,
		dash,
		isTight: false,
		bodyFrom: whole.length,
	};
}

function dashOpening(text: string, find: FindAgency): Opening | null {
	const spaced = dashed.exec(text);
	const match = spaced ?? tight.exec(text) ?? coloned.exec(text);
	if (!match) return null;
	const [whole, lead = ""] = match;
	const dash = /\S+/u.exec(match.slice(2).find(Boolean) ?? "")?.[0] ?? ":";
	const behind = agencyBehind.exec(text.slice(whole.length, whole.length + 50));
	const agency = behind?.[1] ? find(behind[1]) : null;
	const bodyFrom = whole.length + (agency !== null && behind ? behind[0].length : 0);
	const isTight = spaced === null && dash !== ":";
	return { lead, agency, unknownAgency: null, dash, isTight, bodyFrom };
}

const weekday = new RegExp(`(?<!\\p{L})${weekdayPattern}(?!\\p{L})\\.?`, "giu");
const edge = /^[\s,.;:–—―-]+|[\s,;:–—―-]+$/gu;

type Lead = {
	place: string;
	day: FoundDay | null;
	agency: string | null;
	/** Words behind the day that are no agency we know; a place never stands there. */
	unknownAgency: string | null;
};

/** "TOKYO, Sept. 1, Kyodo" in its segments, the day and its weekday left out. */
function segmentsOf(text: string, isFirst: boolean): string[] {
	return text
		.split(/,|(?<!\b(?:St|Ste|Mt|Ft|[A-Z]))\.\s+(?=[\p{Lu}\d,]|$)|\s[–—●•-]\s/iu)
		.map((segment, index) =>
			(isFirst && index === 0 ? segment : segment.replace(weekday, "")).replace(edge, ""),
		)
		.filter(Boolean);
}

function firstFound(segments: string[], find: FindAgency): string | null {
	return segments.map(find).find((name) => name !== null) ?? null;
}

/** "Updated: September 1", "Published 1 September, 3:42 pm": a date, and no dateline. */
const noLead: Lead = { place: "", day: null, agency: null, unknownAgency: null };

/** The place of a lead without the agency that may stand between it and the day. */
function placeOf(segments: string[], find: FindAgency): string {
	const places = segments.filter((segment, index) => index === 0 || find(segment) === null);
	const joined = places.join(", ");
	return places.length === 1 ? joined.replace(/(?<=\p{L}{3})\.$/u, "") : joined;
}

/** "TOKYO, Sept. 1, Kyodo" without its day and its agency is "TOKYO". */
function readLead(lead: string, find: FindAgency): Lead {
	const day = findDay(lead);
	const opening = day ? lead.slice(0, day.from) : lead;
	const before = segmentsOf(opening, true);
	const behind = day ? segmentsOf(lead.slice(day.to), false) : [];
	const [next = null] = behind;
	if (day && (announcesDate(opening) || /\d/u.test(next ?? ""))) return noLead;
	const place = placeOf(before, find);
	const agency = firstFound(behind, find) ?? firstFound(before.slice(1), find);
	const only = before.length === 1 && day !== null ? find(place) : null;
	if (only !== null) return { place: "", day, agency: only, unknownAgency: null };
	return { place, day, agency, unknownAgency: agency === null ? next : null };
}

/** Whether what follows a place and a dash can open a report rather than go on with a sentence. */
function opensSentence(rest: string): boolean {
	return rest === "" || /^["“”'‘’«„¡¿([\d]|^\p{Lu}|^\p{Lo}|^[a-z]\p{Lu}/u.test(rest);
}

/** "Tokyo - Japan's capital - is": a second dash with a small letter after it makes an aside. */
function isAside(rest: string): boolean {
	return /^[^.!?]{2,90}?\s[-–—]{1,2}\s\p{Ll}/u.test(rest);
}

type Candidate = Opening & { found: Lead; rest: string };

function isProved({ found, agency, dash, rest }: Candidate): boolean {
	const { place, day } = found;
	const isSourced = (agency ?? found.agency) !== null;
	if (place === "") return isSourced && dash !== "" && opensSentence(rest);
	const isNamed = isSourced || day !== null;
	return isNamed && looksLikePlace(place) && isOpening({ found, dash, rest }, isSourced);
}

type Behind = Pick<Candidate, "found" | "dash" | "rest">;

/** Whether place, dash and text fit, once agency or day are there. */
function isOpening({ found: { place, day }, dash, rest }: Behind, isSourced: boolean): boolean {
	const known = isKnownPlace(place);
	if (dash === "") {
		const isShort = place.split(" ").length <= 2 && rest !== "";
		return opensSentence(rest) && isSourced && (day !== null || known || isShort);
	}
	if (!isSourced && dash === ":") return isCapitals(place) && opensSentence(rest);
	return opensSentence(rest) || isCapitals(place) || known;
}

/** A place and a dash without agency or day: capitals, a city that we know, and a sentence after. */
function isLikely(candidate: Candidate): boolean {
	const { found, unknownAgency, dash, rest } = candidate;
	const { place } = found;
	if (dash === "" || !looksLikePlace(place) || noPlace.test(place)) return false;
	if (!opensSentence(rest)) return false;
	if (dash === ":") return isKnownPlace(place) || (isCapitals(place) && lettersIn(place) >= 6);
	if (unknownAgency !== null) return isCapitals(place) || isKnownPlace(place);
	const mayHaveAside = isCapitals(place.split(",")[0] ?? "") && isKnownPlace(place);
	return (mayHaveAside || !isAside(rest)) && isBarePlace(candidate);
}

function lettersIn(place: string): number {
	return place.replace(/[^\p{L}]/gu, "").length;
}

/** A place before a dash and nothing else to prove it. */
function isBarePlace({ found: { place }, rest, isTight }: Candidate): boolean {
	const known = isKnownPlace(place);
	if (isTight) return known && !isKnownPlace(rest.split(" ")[0] ?? "");
	return known || (isCapitals(place) && (lettersIn(place) >= 6 || /\p{L}, \p{L}/u.test(place)));
}

function doubtsOf({ found, unknownAgency, dash }: Candidate, proved: boolean): string[] {
	const doubts: string[] = [];
	if (unknownAgency !== null)
		doubts.push(`“${unknownAgency}” in the dateline is not an agency we know.`);
	if (!proved && unknownAgency === null && !isKnownPlace(found.place)) {
		doubts.push(`“${found.place}” was taken for the dateline; it is not a place we know.`);
	} else if (!proved && dash === ":" && !isCapitals(found.place)) {
		doubts.push(`“${found.place}:” was taken for the dateline.`);
	}
	return doubts;
}

function judge(opening: Opening | null, text: string, find: FindAgency): Dateline | null {
	if (!opening) return null;
	const found = readLead(opening.lead, find);
	const unknownAgency =
		opening.unknownAgency ?? (opening.agency === null ? found.unknownAgency : null);
	const candidate: Candidate = {
		...opening,
		unknownAgency,
		found,
		rest: text.slice(opening.bodyFrom),
	};
	const proved = isProved(candidate);
	if (!proved && !isLikely(candidate)) return null;
	return {
		place: found.place,
		placeFrom: Math.max(0, text.indexOf(found.place.split(",")[0] ?? "")),
		agency: opening.agency ?? found.agency ?? unknownAgency,
		day: found.day,
		reporter: "",
		bodyFrom: opening.bodyFrom,
		strength: proved ? "proved" : "likely",
		doubts: doubtsOf(candidate, proved),
	};
}

/** "(ANSA) - ROMA, 1 SET - ": the agency first, the place and the day after it. */
function agencyFirst(first: Dateline, text: string, find: FindAgency): Dateline {
	const rest = text.slice(first.bodyFrom);
	const second = judge(dashOpening(rest.slice(0, furthest), find), rest, find);
	if (first.place !== "" || !second) return first;
	return {
		...second,
		agency: first.agency,
		placeFrom: first.bodyFrom + second.placeFrom,
		bodyFrom: first.bodyFrom + second.bodyFrom,
		strength: "proved",
	};
}

/** Reads the dateline that a paragraph opens with, or null where it opens with its first sentence. */
export function readDateline(text: string, find: FindAgency): Dateline | null {
	const eastern = readEasternDateline(text, find);
	if (eastern) return eastern;
	const head = text.slice(0, furthest);
	const read =
		judge(bracketOpening(head, find), text, find) ?? judge(dashOpening(head, find), text, find);
	return read && agencyFirst(read, text, find);
}

/** Reads a line that is a dateline and nothing else: "TOKYO, Sept 1 (Reuters) -", "Tokyo, Japan". */
export function readLoneDateline(text: string, find: FindAgency): Dateline | null {
	if (text.length > furthest) return null;
	const dated = readDateline(`${text.replace(/\s?[-–—―:]*$/u, "")} - `, find);
	if (!dated || dated.bodyFrom < text.length) return null;
	const certain = dated.strength === "proved" || isCapitals(text) || text.includes(",");
	const place = dated.place === "" || isKnownPlace(dated.place) || dated.strength === "proved";
	return certain && place ? { ...dated, bodyFrom: text.length } : null;
}
