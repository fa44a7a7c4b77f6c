import { type FindAgency, firstAgency } from "./agencies";
import { type Reading, readAs } from "./reading";

const work =
	"(?:additional |further |other |extra )?(?:reporting|writing|written|editing|edited|reported|compiled|translated|translation|compiling|graphics?|graphic|photos|research|contributions?)(?:(?:,| and| &) (?:additional )?(?:reporting|writing|editing|graphics?|research))?";

/** Sign-offs in brackets, where no sentence of the report would stand. */
const bracketed: RegExp[] = [
	/^\(\([^()]{5,300}\)\)$/u,
	new RegExp(`^[([]\\s?${work}(?: work)?(?: by| from|:| and| in)\\s.{2,1000}$`, "iu"),
	/^[([]\s?(?:by|with|von|par|por)\s\p{L}.{2,200}(?:editing|edited|writing|additional reporting)\b.{2,400}[)\]]\.?$/iu,
	/^[([]\s?(?:with|mit|avec|con|dengan)\s.{0,20}(?:inputs?|files?|reports?|information|reporting|material|informationen|información|informations)\b.{2,150}$/iu,
	/^[([]\s?(?:source|sources|agency|quelle|fuente|fonte|источник|المصدر|来源|出典|editing|compiled|translated|writer|editor|reporter|edición|rédaction)\b\s?.{2,120}$/iu,
	/^\(\s?(?:إعداد|تحرير|تغطية|كتابة|ترجمة|شارك في)\s.{2,200}\)$/u,
	/^[([]?\s?(?:except for the headline|this (?:story|report|article|copy))\b.{0,60}\b(?:not been edited|syndicated|auto-generated|wire agency|agency feed)\b.{0,200}$/iu,
	/^[([（]\s?(?:記者|编辑|編輯|責任編輯|责任编辑|執筆)\s?[:：]?.{2,60}[)\]）]$/u,
	/^[([]\s?(?:reportage|récit|édité|reporte|reportaje|escrito|editado|información|bericht|mitarbeit)\s.{2,300}[)\]]\.?$/iu,
];

/** "Reporting by Ana Ruiz in Tokyo; Editing by Ken Mori" without brackets, told from prose by its words. */
const plain = new RegExp(`^${work}(?: by|:)\\s(.{2,600})$`, "iu");

/** "Edited by: …", "Source: Reuters", "AP writer … contributed to this report", an address alone. */
const unbracketed: RegExp[] = [
	/^(?:source|sources|agency|quelle|fuente|fonte|источник|المصدر|来源|出典)\s?[:：]\s?.{2,60}$/iu,
	/^.{2,300}\bcontributed (?:to|reporting).{0,10}\s?(?:this|the|reporting)\s?(?:report|story|article|from)?\b.{0,60}$/iu,
	/^(?:to contact (?:the )?(?:reporter|editor|author)s?|contact the (?:writer|reporter|editor)|on twitter:|e-?mail:)\s?.{2,250}$/iu,
	/^follow (?:\p{Lu}[\p{L}.'’-]+ ){1,4}(?:on|at)\s.{2,150}(?:@|twitter|facebook|http).{0,100}$/iu,
	/^(?:follow|more|read|see|find|full)\b.{2,90}\b(?:coverage|news|stories|reporting|more|at|on)\b.{0,60}https?:\/\/\S{4,200}$/iu,
	/^the associated press\b.{2,300}\bsolely responsible for\b.{2,60}$/iu,
	/^information from\s?:\s.{2,200}$/iu,
	/^a version of this (?:article|story|report) appear(?:s|ed)\b.{2,150}$/iu,
	/^published in .{2,60},\s.{3,20}\b(?:19|20)\d{2}\.?$/iu,
	/^SOURCE\s\p{Lu}.{2,80}$/u,
	/^this (?:report|story|article|item|content)\b.{0,60}\bwas (?:first|originally) published\b.{2,100}$/iu,
	/^[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}$/u,
];

/** "Reporter: Ana Ruiz", unless what follows is no name, as in an interview. */
const tasked =
	/^(?:reporter|editor|editors|writer|translator|pewarta|penulis|redaktur|penyunting|redaktion|redacción|edición|edição|reportagem|redação|rédaction|redazione|автор|редактор)(?: by)?\s?[:：]\s?([^?!]{2,100})$/iu;

/** Small words that a list of names and their tasks has; any other says that it is a sentence. */
const listWord =
	/^(?:and|in|by|with|at|the|of|for|from|de|la|van|von|der|bin|al|el|additional|further|other|reporting|writing|written|editing|edited|compiled|translated|graphics?|research|newsroom|bureau|desk|team)$/iu;

function isListOfNames(text: string): boolean {
	const list = text.split(/[^\p{L}\p{M}'’.-]+/u).filter(Boolean);
	return list.every((word) => /^\p{Lu}|^\p{Lo}/u.test(word) || listWord.test(word));
}

/** "With inputs from PTI", "mit Material von dpa": a sign-off only if it names an agency. */
const inputs =
	/^(?:with|mit|avec|con|dengan) (?:additional |agency )?(?:inputs?|files?|reports?|information|reporting|material|informationen|información|informations)\s(?:from|by|von|de|d['’]|di|of)\s?(.{2,60}?)\.?$/iu;

/** "--With assistance from Li Wen": Bloomberg's last line. */
const assisted =
	/^[-–—\s]*with (?:assistance|help|contributions?|(?:additional )?reporting) (?:from|by) (.{2,300}?)\.?$/iu;

function isSignOff(text: string, find: FindAgency): boolean {
	if (bracketed.some((pattern) => pattern.test(text))) return true;
	const names = plain.exec(text)?.[1];
	if (names !== undefined) return isListOfNames(names);
	const people = tasked.exec(text)?.[1];
	if (people !== undefined) return isListOfNames(people);
	const assistants = assisted.exec(text)?.[1];
	if (assistants !== undefined) return isListOfNames(assistants);
	const agencies = inputs.exec(text)?.[1];
	if (agencies !== undefined)
		return /agenc/iu.test(agencies) || firstAgency(agencies, find) !== null;
	return unbracketed.some((pattern) => pattern.test(text));
}

/** "Source: Reuters/ec(hm)": who took the report from the agency. */
const deskInitials = /\/\p{Ll}{2,4}(?:\(\p{Ll}{2,4}\))?$/u;

/** Reads an agency's sign-off on a line of its own. */
export function readSignOff(text: string, find: FindAgency): Reading | null {
	if (text.length > 1200 || !isSignOff(text, find)) return null;
	const named = /^[([]?\s?\p{L}+\s?[:：]\s?(.{2,60}?)[)\]]?$/u.exec(text)?.[1];
	const given = /\b(?:from|von|de|di)\s(?:the\s)?(.{2,50}?)[)\].]*$/u.exec(text)?.[1];
	const source =
		firstAgency((named ?? "").replace(deskInitials, ""), find) ?? firstAgency(given ?? "", find);
	return readAs("signoff", text, { notes: [`Sign-off: ${text}`], source });
}

/** "feb/dpa", "feb/dpa/AFP", "ar/se (dpa, AFP)": who took the report, and from which agencies, each in its own letters. */
export function readInitialled(text: string, find: FindAgency): Reading | null {
	const match =
		/^\p{Ll}{2,4}(?:\/([\p{L}/-]{2,30})|(?:\/\p{Ll}{2,4}){0,3} \(([\p{L}/, -]{2,40})\))$/u.exec(
			text,
		);
	const names = (match?.[1] ?? match?.[2] ?? "").split(/\/|, /u).filter(Boolean);
	const [source] = names;
	if (source === undefined || names.some((name) => find(name) !== name)) return null;
	return readAs("source", text, { source });
}

/** "— Reuters", "(AFP)", "-- BERNAMA", "==Kyodo": an agency's name alone under the text. */
export function readSignature(text: string, find: FindAgency): Reading | null {
	if (text.length > 50) return null;
	const name = text.replace(/^[\s=–—―([/（-]+|[)\]/.\s）-]+$/gu, "");
	const source = firstAgency(name, find);
	return source === null ? null : readAs("source", text, { source });
}
