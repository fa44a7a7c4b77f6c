import type { FindAgency } from "./agencies";
import { isCapitals } from "./letters";

/** How far a picture's credit was recognised: `captionTo` is where the caption ends before it. */
type FoundCredit = { captionTo: number; from: number; to: number; credit: string };

/**
 * How sure a credit must be. In the head of a report a bare "(AFP)" under a picture is one; in the
 * body the same letters may be the agency's signature under the text.
 */
export type CreditTrust = "certain" | "likely";

/** Picture houses and words that stand in credits where an agency could. */
const house =
	/^(?:getty(?: images)?|shutterstock|alamy|istock(?:photo)?|rex(?: features)?|zuma(?: press)?|unsplash|pixabay|pexels|wikimedia(?: commons)?|flickr|adobe stock|imago(?: images)?|picture alliance|handout|hand-out|pool|supplied|courtesy|file|file photo|archive|europa press|nurphoto|scanpix|ritzau scanpix|tt|ntb|lehtikuva|keystone|sipa(?: usa)?|epa|epa-efe|ap photo|pti photo|ani photo|afp photo|kyodo photo|reuters photo|bernama pic|bernama photo|bloomberg|newscom|usa today sports|action images|pa wire|pa images|press association images)$/iu;

const photoWord =
	/\b(?:photos?|pictures?|pics?|images?|handout|courtesy|fotos?|via|screengrab|screenshot)\b/iu;

/** What introduces a credit; stripped, since the field says already that it is one. */
const label =
	/^(?:(?:photo|picture|image|pic|foto|bild|photograph)s?[ -]?(?:credits?|copyright|source)?|credits?|crédit(?: photo)?|crédits|créditos?|foto(?:grafía|grafia)?|photographer|fotograf|写真|提供|фото|photo credit)\s?(?:[:：|]|\bby\b:?|©)\s?|^credit\s(?=\p{Lu})|^(?:photo|photographed|picture|image|pic|taken)\s+by\s+/iu;

/** "Ken Mori", "LENA OKORO", "J. de la Cruz": up to five words with capitals. */
const person =
	/^(?:(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*|de|la|del|van|von|der|den|da|dos|di|bin|al|el|ter)(?: (?:(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*|de|la|del|van|von|der|den|da|dos|di|bin|al|el|ter)){0,5}$/u;

const joint = /\s*[/|,•·]\s*|\s+via\s+|\s+[-–—]\s+|\s+for\s+|\s+\(|\)$/u;

function isCompany(name: string, find: FindAgency): boolean {
	return house.test(name) || find(name) !== null;
}

/** "LENA OKORO / AFP", "AP Photo/Eugene Hoshiko", "AFP via Getty Images". */
function isPairOfNames(words: string, find: FindAgency): boolean {
	const names = words.split(joint).filter(Boolean);
	if (names.length < 2 || names.length > 6) return false;
	return (
		names.some((name) => isCompany(name, find)) &&
		names.every((name) => isCompany(name, find) || person.test(name))
	);
}

/** "EVA STRAND / SCANPIX": a pair is a credit whoever they are, if capitals or its place speak for it. */
function isUnknownPair(words: string, trust: CreditTrust): boolean {
	const names = words.split(/\s*\/\s*/u);
	if (names.length !== 2 || !names.every((name) => person.test(name))) return false;
	return trust === "likely" || (isCapitals(words) && words.includes(" "));
}

/** Whether a few words can be a credit and nothing else. */
function isCredit(words: string, find: FindAgency, trust: CreditTrust): boolean {
	if (words.length > 100 || words.length < 2) return false;
	if (/[.!?]\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(words)) return false;
	if (isPairOfNames(words, find) || (house.test(words) && !/^file$/iu.test(words))) return true;
	if (isUnknownPair(words, trust)) return true;
	if (label.test(words)) return isLabelled(words);
	if (/^(?:©|\(c\) )/iu.test(words)) return isNotice(words);
	return isPhotoOf(words, find) || (trust === "likely" && isName(words, find));
}

function isLabelled(words: string): boolean {
	return words.split(" ").length <= 10 && /\p{L}/u.test(words.replace(label, ""));
}

function isNotice(words: string): boolean {
	return words.split(" ").length <= 9 && !/rights reserved/iu.test(words);
}

/** "AFP photo", "Handout via Orchard Town Council", "Courtesy of the museum". */
function isPhotoOf(words: string, find: FindAgency): boolean {
	if (!photoWord.test(words) || words.split(" ").length > 7) return false;
	if (!/^(?:\p{Lu}|via\b|courtesy\b)/u.test(words)) return false;
	const isGiven = /\b(?:courtesy|handout)\b/iu.test(words);
	return isGiven || find(words.replace(photoWord, "").trim()) !== null;
}

function isName(words: string, find: FindAgency): boolean {
	return find(words) !== null || (words.includes(" ") && person.test(words));
}

/** The words of a credit without brackets and without "Photo:". */
function plainCredit(words: string): string {
	const bare = words.trim().replace(/^[([（【]\s*|\s*[)\]）】]\.?$/gu, "");
	const plain = bare.replace(label, "").trim();
	return plain === "" ? bare : plain.replace(/(?<=\p{Ll}{2})\.$/u, "");
}

type Form = { pattern: RegExp; trust?: CreditTrust };

/** Where a credit may begin at the end of a caption; the group is the credit's words. */
const forms: Form[] = [
	// … 2016. (LENA OKORO / AFP), … [Photo by Ken Mori]
	{ pattern: /\s?[([（【]\s?([^()[\]（）]{2,100}(?:\([^()]{2,40}\))?)\s?[)\]）】]\.?$/u },
	// … 2016. Photo: AP/John Smith, … Credit: Ken Mori, … Photo by Ken Mori
	{
		pattern:
			/(?:\s?[|–—-]\s|[.!?”")\]]\s|\s{1,2})((?:Photo|PHOTO|Picture|Image|Pic|Credits?|CREDIT|Photograph|Photo credit|Photo Credit|Image credit|Image Credit|Picture credit|Foto|Bild|Crédit photo|Crédit|Crédito|Fotografía|写真|Фото)s?\s?(?::|：|by\b|courtesy of\b)\s?[^.:]{2,80}\.?)$/u,
	},
	// … 2016. Credit Ken Mori for The Morning Courier
	{ pattern: /[.!?”"’\d]\s(Credit \p{Lu}[^.:]{2,60})$/u },
	// … 2016. © Ken Mori / TASS
	{ pattern: /\s((?:©|\([cC]\))\s?[^©]{2,60})$/u },
	// … 2016. — Getty Images, … 2016 - AFP
	{ pattern: /[.!?”"’\d]\s?(?:--|[–—―-])\s?([^–—]{2,60})$/u },
	// … 2016. REUTERS/Mara Bell, … 2016 REUTERS/Mara Bell/File Photo
	{
		pattern:
			/\s((?:REUTERS|AP Photo|AFP PHOTO|AFP|EFE|EPA|EPA-EFE|Xinhua|XINHUA|ANSA|TASS|PTI|AP|dpa|Kyodo|KYODO|Bernama|BERNAMA|Yonhap|ANTARA FOTO|ANTARA)\s?\/\s?\p{Lu}[^.!?;]{1,60}\.?)$/u,
	},
	// … 2016. Ken Mori/AFP, … 2016. Getty Images, … 2016. AFP
	{ pattern: /[.!?”"’]\s([^.!?]{2,70})$/u },
];

/** "(UNITED STATES - Tags: ENTERTAINMENT)" after Reuters' credit: words of its picture archive. */
const tagBracket = /\s?\([\p{Lu}][\p{Lu} &,.'’-]{1,60}(?:\s-\s[Tt]ags:[^()]{0,120})?\)$/u;

/** Where the archive's tag bracket begins at the end of a caption, or the caption's length. */
export function tagsFrom(text: string): number {
	const tail = text.slice(-200);
	const match = tagBracket.exec(tail);
	if (!match || isOnlyCapitalsCredit(match[0], tail.slice(0, match.index))) return text.length;
	return text.length - tail.length + match.index;
}

/** A bracket in capitals is a tag only if it says so, or if a credit stands before it already. */
function isOnlyCapitalsCredit(bracket: string, before: string): boolean {
	return (
		!/tags:/iu.test(bracket) && !/\b(?:REUTERS|EPA|AFP|AP Photo)\s?\/[^.]{2,60}$/u.test(before)
	);
}

/** "… itself. / AFP PHOTO / LUIS VARGAS": the mark before a credit is no part of the caption. */
function withoutSlash(text: string, captionTo: number): number {
	return text.slice(0, captionTo).replace(/\s[/|]\s*$/u, "").length;
}

/** Finds the credit that a caption ends with. */
export function creditAtEnd(
	text: string,
	find: FindAgency,
	trust: CreditTrust,
): FoundCredit | null {
	const start = Math.max(0, text.length - 160);
	const tail = text.slice(start);
	for (const { pattern } of forms) {
		const match = pattern.exec(tail);
		const inner = match?.[1]?.trim() ?? "";
		if (!match || !isCredit(inner.replace(/\.$/u, ""), find, trust)) continue;
		const keepsMark = /^[.!?”"’)\]\d]/u.test(match[0]) ? 1 : 0;
		const captionTo = withoutSlash(text, start + match.index + keepsMark);
		if (captionTo < 15) continue;
		return { captionTo, from: captionTo, to: text.length, credit: plainCredit(inner) };
	}
	return null;
}

/** Reads a line that is a credit and nothing else. */
export function wholeCredit(text: string, find: FindAgency, trust: CreditTrust): string | null {
	if (text.length > 110) return null;
	const bare = text
		.replace(/^[([（【]\s*|\s*[)\]）】]\.?$/gu, "")
		.replace(/^(?:--?|[–—])\s/u, "")
		.replace(/(?<=\p{Ll}{2})\.$/u, "");
	return isCredit(bare, find, trust) ? plainCredit(bare) : null;
}
