import { type Reading, readAs } from "./reading";

type Form = { pattern: RegExp; says: string };

/** Lines to the desk that may stand anywhere. Each is told to the editor and never published. */
const anywhere: Form[] = [
	{
		// EMBARGOED until 0001 GMT, EMBARGO: …, NOT FOR RELEASE BEFORE …, Sperrfrist: …
		pattern:
			/^[*\s[(]*(?:(?:strictly |strict )?(?:under )?embargo(?:ed)?(?:\s?[:：–—-]|\s(?:until|till|to|for|lifts?|expires|time|before|\d))|strictly embargoed|under embargo|(?:not )?for release (?:before|at|on|until|after)|hold for release|not for (?:publication|release|broadcast)(?: or [a-z]+)? (?:before|until)|not to be (?:published|released|used) before|sperrfrist|sous embargo|embargo jusqu|embargado hasta|bajo embargo|эмбарго до|解禁)/iu,
		says: "Embargo line found",
	},
	{
		// ATTENTION EDITORS, EDITORS: …, Note to editors, Eds:
		pattern:
			/^[*\s[(]*(?:(?:attention|attn\.?|notes? (?:to|for)|memo to|message to)\s(?:all\s)?(?:news\s)?(?:editors?|eds|subscribers|clients)\b|editors?['’]?s?\s?(?:advisory|note|notes)\s?[:：–—-]|editors\s?[:：]\s|attn\s?[:：]|EDITORS\s?[-–—]|eds?\s?[.:]\s|hinweis (?:an|für) die redaktion|achtung(?:,)? redaktion|à l'attention des|nota (?:a los editores|del editor|ai redattori)|advisory\s?[:：-]|(?:optional trim|optional pickup|pls note|repeating for)\b)/iu,
		says: "Note to editors",
	},
	{
		// PRESS RELEASE, FOR IMMEDIATE RELEASE
		pattern:
			/^[*\s[(-]*(?:for immediate (?:release|publication|use)|(?:press|news|media) (?:release|statement)|pressemitteilung|communiqué de presse|(?:comunicado|nota) de prensa|comunicato stampa)[*\s\])-]*$/iu,
		says: "A handout, not an agency's report",
	},
	{
		// STORY WITHDRAWN, MANDATORY KILL, please disregard
		pattern:
			/^[*\s[(]*(?:story (?:withdrawn|removed|killed)(?=\s?[.*)\]]?$|\.\s)|(?:mandatory )?kill\b(?=\s?[:：–—-]|$| notice| story)|withdrawn?\s?[:：-]|bulletin kill|please (?:kill|disregard|ignore)\b|this (?:story|article|report) has been (?:withdrawn|removed|retracted))/iu,
		says: "The agency takes a story back",
	},
	{
		// (Corrects spelling in para 3), REFILE: corrects …, (Updates with quotes)
		pattern:
			/^[([]\s?(?:this (?:story|article|report|version|item|\p{L}+\.? \d{1,2} (?:story|article)) )?(?:corrects?|correcting|refiles?|refiling|adds?|adding|updates?|updating|repeats?|repeating|recasts?|removes?|removing|fixes|clarifies|deletes?|drops|changes|rewrites?|writes through|restores|inserts|amends|edits|reissues?|resends?|trims|recaps|refile|in paragraph|subs|korrigiert|berichtigt|neu:|corrige|corrección|actualiza|с исправлением)\b.{3,500}[)\]]\.?$/iu,
		says: "Advisory",
	},
	{
		// REFILE: corrects spelling in para 3, CORRECTION: In the story of …
		pattern:
			/^(?:refiles?|corrects?|correction|corrected|clarification|clarifies|updates?|rpts?|repeats?|berichtigung|rectificación|rectificatif|correctif|errata corrige)\s?[:：]\s?(?:corrects?|adds?|fix(?:es)?|updates?|removes?|changes?|deletes?|clarifies|to |in |with |the |para|typo|spelling|headline|im |in der |dans |en el)\b.{3,600}$/iu,
		says: "Advisory",
	},
	{
		// NO RESALES, EDITORIAL USE ONLY, MANDATORY CREDIT
		pattern:
			/^(?:NO (?:RESALES|ARCHIVES?|SALES|COMMERCIAL)|(?:FOR )?EDITORIAL USE ONLY|MANDATORY CREDIT|RESTRICTED TO|(?:TURKEY|CHINA|JAPAN|GERMANY|FRANCE|BELGIUM|AUSTRIA|SPAIN|ITALY|POLAND|NORWAY|SWEDEN|DENMARK|FINLAND|NETHERLANDS|UK|USA|RUSSIA|ISRAEL|SOUTH KOREA|AUSTRALIA|CANADA) OUT\b)[A-Z0-9 .,;:'’/–-]{0,300}$/u,
		says: "Restriction",
	},
];

/** Advisories without a bracket, which are told from prose only by standing in the head. */
const inHead: Form[] = [
	{
		pattern:
			/^(?:corrects?|refiles?|adds?|updates?|repeats?|recasts?|removes?|fixes|clarifies|deletes?|drops|changes|rewrites|inserts)\b(?=.{0,200}\b(?:para(?:graph)?s?|headline|byline|dateline|slug|typo|spelling|throughout|quotes?|details?|background|comments?|reaction|bullets?|text|lead|lede|story|figures?|analyst|share price|shares|media|audience|day|name|link)\b).{3,250}$/iu,
		says: "Advisory",
	},
	{
		pattern: /^(?:RECASTS|ADDS|UPDATES|CORRECTS|REFILES|REMOVES|DROPS|CHANGES)\b.{3,250}$/u,
		says: "Advisory",
	},
];

function readBy(forms: Form[], text: string): Reading | null {
	if (text.length > 700) return null;
	const form = forms.find(({ pattern }) => pattern.test(text));
	return form ? readAs("note", text, { notes: [`${form.says}: ${text}`] }) : null;
}

/** Reads a line to the desk: embargo, advisory, note to editors, kill. */
export function readDeskNote(text: string): Reading | null {
	return readBy(anywhere, text);
}

/** Reads an advisory that is told from prose only by standing over the text. */
export function readHeadAdvisory(text: string): Reading | null {
	return readBy(inHead, text);
}

/** "The following information is not intended for publication": dpa's line over its desk's telephone numbers. */
export function opensDeskMatter(text: string): boolean {
	return (
		text.length <= 200 &&
		/^[#*\s]*(?:notes? (?:to|for) editors?\s?[:：]?$|die folgenden informationen sind nicht zur veröffentlichung|the following information is not (?:intended )?for publication|(?:#\s?)?dpa-notizblock|#{1,2}\s?(?:dpa-|orte|internet|ansprechpartner|redaktion|notebook|notizblock|editorial contacts?))/iu.test(
			text,
		)
	);
}
