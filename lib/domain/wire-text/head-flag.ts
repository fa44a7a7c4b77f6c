import { type Reading, readAs } from "./reading";

/** A headline without the words that agencies put before and behind it, and those words. */
type Flagged = { headline: string; flags: string[] };

/** Words that tell the desk what this sending is: in capitals with a hyphen or a colon behind them. */
const capitalFlag =
	/^[([]?\s?((?:(?:[A-Z]*CORRECTED|CORRECTION|REFILE|UPDATE|WRAPUP|RPT|REPEAT|REISSUE|RESEND|EXCLUSIVE|BREAKING(?: NEWS)?|BREAKINGVIEWS|URGENT|FLASH|ALERT|BULLETIN|NEWSALERT|NEWS ALERT|SNAP|LEAD|LEADALL|ANALYSIS|FACTBOX|FEATURE|INSIGHT|INTERVIEW|TIMELINE|EXPLAINER|NEWSMAKER|SCENARIOS|PREVIEW|REVIEW|TABLE|DIARY|GRAPHIC|POLL|WITNESS|SPECIAL REPORT|ADVISORY|STORY WITHDRAWN|WITHDRAWN|KILL|WIDER IMAGE|FOCUS|ROUNDUP|1ST LEAD|ADV|HOLD|EILMELDUNG|EIL|ZUSAMMENFASSUNG|KORREKTUR|BERICHTIGUNG|AMPLIACIÓN|URGENTE|AVANCE|CORRECCIÓN|COMPLÉMENT|LEAD 1|СРОЧНО|МОЛНИЯ|مصحح|عاجل))(?:[\s-]?\d{1,2})?(?:\s?\(?(?:\d(?:st|nd|rd|th)|LD|Lead|WRITETHRU)\)?)?)\s?[)\]]?\s?[-–—:：|=]\s?(?=\S)/u;
/** The same in brackets without a hyphen: "(LEAD) …", "(2nd LD) …", "【速報】…". */
const bracketFlag =
	/^[([【［]\s?((?:LEAD|LD|URGENT|UPDATE|UPDATED|CORRECTED|CORRECTION|REFILE|RECAST|EXCLUSIVE|FLASH|News Focus|Yonhap Feature|\d(?:st|nd|rd|th) (?:LD|LEAD)|\d(?:ST|ND|RD|TH) (?:LD|LEAD)|速報|緊急|再送|訂正|更新|叙報|更正|속보|긴급|종합)(?:\s?\d{1,2})?)\s?[)\]】］]\s?[-–—:]?\s?(?=\S)/u;
/** In small letters only the words that tell of a change, with a number or a colon: "Corrected: …", "Update 2: …". */
const mixedFlag =
	/^((?:corrected|correction|refile|update|updated|repeat|rpt|breaking(?: news)?|urgent|flash|1st lead|2nd lead|\d(?:st|nd|rd|th) (?:ld|lead)(?:[ -]writethru)?|update\d|lead|berichtigung|korrektur|eilmeldung|rectificatif|corrección|urgente|urgent)(?:\s?\d{1,2})?)\s?[:：]\s?(?=\S)/iu;
/** Behind a headline: "(CORRECTED)", "(UPDATE 2)", "(Lead 2)", "- CORRECTED". */
const trailingFlag =
	/\s?[([]((?:CORRECTED|CORRECTION|UPDATED?|REFILE|REPEAT|RPT|LEAD|WRITETHRU|EXCLUSIVE|RECAST|Lead|Update|Updated|Corrected|Zusammenfassung|Neu|NEU|OFFICIAL|PIX|TV|GRAPHIC)(?:\s?[\d/, A-Z]{0,30}))[)\]]$/u;

const lone =
	/^[*\s([-]*(urgent|breaking|breaking news|flash|bulletin|alert|news ?alert|exclusive|corrected|correction|refile|repeat|update(?: \d{1,2})?|wrapup(?: \d{1,2})?|lead|\d(?:st|nd|rd|th) (?:ld|lead)(?:[ -]writethru)?|analysis|factbox|feature|interview|explainer|eilmeldung|eil|urgente|срочно|молния|عاجل|速報)[*\s)\]:-]*$/iu;

/** Takes the desk's words off a headline, however many there are: "CORRECTED-UPDATE 2-Japan …". */
export function splitFlags(text: string): Flagged {
	const flags: string[] = [];
	let from = 0;
	for (let round = 0; round < 5; round += 1) {
		const rest = text.slice(from);
		const match = capitalFlag.exec(rest) ?? bracketFlag.exec(rest) ?? mixedFlag.exec(rest);
		if (!match?.[1]) break;
		flags.push(match[1].trim());
		from += match[0].length;
	}
	const behind = trailingFlag.exec(text.slice(from));
	const to = behind && behind.index > 8 ? from + behind.index : text.length;
	if (behind?.[1] && to < text.length) flags.push(behind[1].trim());
	return { headline: text.slice(from, to).trim(), flags };
}

/** "The head says CORRECTED": what an editor must know before taking the text. */
export function flagNote(flag: string): string {
	return `The head says ${flag}.`;
}

/** Reads a line that is one of the desk's words alone: "URGENT", "*** CORRECTION ***". */
export function readLoneFlag(text: string): Reading | null {
	const flag = text.length <= 50 ? lone.exec(text)?.[1] : undefined;
	return flag === undefined ? null : readAs("note", text, { notes: [flagNote(flag)] });
}

/** Slugs of wire services: "BC-JAPAN-RUSSIA", "JAPAN-RUSSIA/ISLANDS (UPDATE 2)", "Japan-Russia-diplomacy,lead". */
const slug =
	/^(?:\^|[a-z]\d{4}\s.{0,40}?)?(?:BC|AM|PM)-{1,2}\S.{0,70}$|^\p{Lu}[\p{Lu}\d.'’]*(?:[-/][\p{Lu}\d.'’]*){1,6}[-/]?(?:\s?\([^()]{2,50}\))*(?:,\s?[\w-]{1,20})?(?:\s\d{2,4}(?:\s\S{1,8}){0,3})?$|^[\p{L}\d]{2,20}(?:-[\p{L}\d]{2,20}){1,6}(?:,\s?(?:\w{1,12}-?){1,4})?(?:\s?=)?$/u;

/** Whether a line is a service's slug; a headline of one hyphened word looks the same, so ask only where a headline stands too. */
export function isSlug(text: string): boolean {
	return text.length <= 90 && slug.test(text) && /[-/]/u.test(text);
}
