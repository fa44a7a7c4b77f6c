import type { FindAgency } from "./agencies";
import { firstAgency } from "./agencies";
import { type FoundDay, findDay } from "./calendar-date";
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

const dashes = "(?:-{1,3}|[–—―−‒_])";
/** "TOKYO, Sept 1 (Reuters) - ", "(Reuters) - ", "Madrid, 1 sep (EFE).-", "New Delhi, Sep 1 (PTI) ". */
const bracketed = new RegExp(
	`^([^()[\\]]{0,90}?)\\s?[([]([^()[\\]]{2,40})[)\\]]\\s?([.,:]?\\s?${dashes}|[:=.]|)\\s?`,
	"u",
);
/** "MOSCOW, September 1. /TASS/. ", "KØBENHAVN /ritzau/ - ", "NEW YORK, Sept. 1, 2016 /PRNewswire/ -- ". */
const slashed = new RegExp(
	`^([^/]{2,80}?)\\s?/([^/]{2,30})/\\s?([.,:]?\\s?${dashes}|[.:]|)\\s?`,
	"u",
);
/** "TOKYO--(BUSINESS WIRE)--". */
const doubleDashed = /^([^()]{2,60}?)--\(([^()]{2,30})\)(--)\s?/u;
/** "TOKYO - ", "TOKYO, Sept. 1, Kyodo - ", "Tokyo – ", "TOKYO—": up to the first dash that can end a dateline. */
const dashed = /^([^()[\]]{2,90}?)(?:\s(-{1,3}|[–−‒])\s?|\s?(--|[—―])\s?|(\.-)\s?)/u;
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
	/^(?:breaking|exclusive|update|updated|analysis|opinion|comment|commentary|watch|video|live|correction|corrected|editorial|review|interview|feature|factbox|explainer|timeline|note|warning|covid|covid-19|nasa|ibm|unicef|unesco|nato|opec|fifa|uefa|asean|interpol|europol|huawei|samsung|toyota|google|apple|amazon|facebook|microsoft|nissan|hyundai|volkswagen|siemens|airbus|boeing|bitcoin|brexit|wikileaks|greenpeace|hamas|hezbollah|hizbollah|taliban|al-qaeda|mercosur|aids|ebola|zika|spacex|tesla|netflix|renault|nestle|nestlé|ikea|adidas)\b/iu;

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

type Lead = { place: string; day: FoundDay | null; agency: string | null };

/** "TOKYO, Sept. 1, Kyodo" without its day and its agency is "TOKYO". */
function readLead(lead: string, find: FindAgency): Lead {
	const day = findDay(lead);
	const cut = day ? `${lead.slice(0, day.from)},${lead.slice(day.to)}` : lead;
	const segments = cut
		.split(/,|(?<!\b(?:St|Ste|Mt|Ft|[A-Z]))\.\s+(?=[\p{Lu}\d,]|$)|\s[–—-]\s/iu)
		.map((segment, index) => (index > 0 ? segment.replace(weekday, "") : segment).replace(edge, ""))
		.filter(Boolean);
	const agency =
		segments
			.slice(1)
			.map(find)
			.find((name) => name !== null) ?? null;
	const places = segments.filter((segment, index) => index === 0 || find(segment) === null);
	const only = segments.length === 1 && day !== null ? find(segments[0] ?? "") : null;
	const joined = places.join(", ");
	const place = places.length === 1 ? joined.replace(/(?<=\p{L}{3})\.$/u, "") : joined;
	return only ? { place: "", day, agency: only } : { place, day, agency };
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
	const source = agency ?? found.agency;
	if (place !== "" && !looksLikePlace(place)) return false;
	if (source === null && day === null) return false;
	if (place === "") return dash !== "" && opensSentence(rest);
	const known = isKnownPlace(place);
	if (dash === "") return opensSentence(rest) && source !== null && (day !== null || known);
	if (source === null && dash === ":") return isCapitals(place) && opensSentence(rest);
	return opensSentence(rest) || isCapitals(place) || known;
}

/** A place and a dash without agency or day: capitals, a city that we know, and a sentence after. */
function isLikely({ found, unknownAgency, dash, rest, isTight }: Candidate): boolean {
	const { place } = found;
	if (dash === "" || !looksLikePlace(place) || noPlace.test(place) || !opensSentence(rest))
		return false;
	const known = isKnownPlace(place);
	if (dash === ":") return known && isCapitals(place);
	if (unknownAgency !== null) return isCapitals(place) || known;
	if (isAside(rest)) return false;
	if (isTight) return known && !isKnownPlace(rest.split(" ")[0] ?? "");
	if (known) return true;
	const letters = place.replace(/[^\p{L}]/gu, "").length;
	return isCapitals(place) && (letters >= 6 || /\p{L}, \p{L}/u.test(place));
}

function doubtsOf({ found, unknownAgency }: Candidate, proved: boolean): string[] {
	const doubts: string[] = [];
	if (unknownAgency !== null)
		doubts.push(`“${unknownAgency}” in the dateline is not an agency we know.`);
	if (!proved && unknownAgency === null && !isKnownPlace(found.place)) {
		doubts.push(`“${found.place}” was taken for the dateline; it is not a place we know.`);
	}
	return doubts;
}

function judge(opening: Opening | null, text: string, find: FindAgency): Dateline | null {
	if (!opening) return null;
	const found = readLead(opening.lead, find);
	const candidate: Candidate = { ...opening, found, rest: text.slice(opening.bodyFrom) };
	const proved = isProved(candidate);
	if (!proved && !isLikely(candidate)) return null;
	return {
		place: found.place,
		placeFrom: Math.max(0, text.indexOf(found.place.split(",")[0] ?? "")),
		agency: opening.agency ?? found.agency ?? (proved ? null : opening.unknownAgency),
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
