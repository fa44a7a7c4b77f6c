/** Questions about the look of a line that every reader here asks. */

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;
const wideEverywhere = new RegExp(wide.source, "gu");

/** The end of a sentence, with the quotation marks and brackets that may close after it. */
const sentenceEnd = /[.!?…。！？؟۔।][”"»’'“)\]）」』]*$/u;

/** Whether a text is written without spaces between words, at least where it begins. */
export function isWide(text: string): boolean {
	return wide.test(text.charAt(0)) || wide.test(text.charAt(1));
}

/** How many columns a line takes: Chinese, Japanese and Korean characters take two. */
export function columns(text: string): number {
	return text.length + (text.match(wideEverywhere)?.length ?? 0);
}

export function endsSentence(text: string): boolean {
	return sentenceEnd.test(text);
}

export function words(text: string): string[] {
	return text.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Letters of a script with two cases, and none of them small. */
export function isCapitals(text: string): boolean {
	return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\bMc(?=\p{Lu})/gu, ""));
}

/** Running text rather than a line of a head: long, or a whole sentence. */
export function isProse(text: string): boolean {
	const width = columns(text);
	if (width >= 150) return true;
	if (/[:：]$/u.test(text)) return words(text).length >= 10;
	if (!endsSentence(text)) return width >= 120 && /[,;:“"]/u.test(text);
	return isWide(text) ? width >= 40 : words(text).length >= 7;
}

/** The letters and digits of a line in one case: two lines with the same say the same. */
export function sameWords(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Without accents and in small letters, as names are compared. */
export function foldName(text: string): string {
	return text
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[’‘ʼ`´]/gu, "'")
		.trim();
}

/** Makes Arabic-Indic and full-width digits plain, one character for one. */
export function plainDigits(text: string): string {
	return text.replace(/[٠-٩۰-۹०-९０-９]/gu, (digit) => {
		const code = digit.charCodeAt(0);
		const zero = [0x0660, 0x06f0, 0x0966, 0xff10].find((base) => code >= base && code < base + 10);
		return String(code - (zero ?? code));
	});
}
