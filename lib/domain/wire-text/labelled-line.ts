import type { FindAgency } from "./agencies";
import { type Reading, readAs } from "./reading";
import type { WirePart } from "./wire-text";

/** Labels of forms, mails and feeds that stand before a part in the head of a report. */
const labels: [RegExp, WirePart][] = [
	[
		/^(?:headline|title|hed|head|subject|titel|überschrift|titre|título|titolo|заголовок|見出し)$/iu,
		"headline",
	],
	[
		/^(?:standfirst|summary|deck|dek|subhead(?:ing|line)?|sub-?title|sub-?head|abstract|intro|teaser|kicker line)$/iu,
		"standfirst",
	],
	[/^(?:by-?line|author|authors|writer)$/iu, "byline"],
	[/^(?:dateline|place|location|city)$/iu, "dateline"],
	[/^(?:source|agency|provider|credit line|quelle|fuente|источник)$/iu, "source"],
	[/^(?:(?:photo|picture|image)[ -]?)?(?:caption|cutline)$/iu, "caption"],
	[/^(?:(?:photo|picture|image)[ -]?)?credits?$/iu, "credit"],
	[
		/^(?:slug(?:line)?|keywords?|tags?|topics?|word ?count|words|length|priority|urgency|category code|story (?:id|number)|item id|id|usn|guid|version|service|language|status|genre|from|to|cc|sent|reply-to|message-id|received)$/iu,
		"dropped",
	],
];

const labelled = /^([\p{L}][\p{L} -]{1,24}?)\s?[:：]\s?(\S.*)$/u;

/** Reads "Headline: …", "Byline: …", "Slug: …" as lines of a form; only the head of a report has such. */
export function readLabelled(text: string, find: FindAgency): Reading | null {
	const match = text.length <= 400 ? labelled.exec(text) : null;
	const [, label = "", value = ""] = match ?? [];
	const part = labels.find(([pattern]) => pattern.test(label))?.[1];
	if (!match || part === undefined || (part !== "dropped" && value === "")) return null;
	if (part === "dropped") return value.length <= 160 ? readAs("dropped", text) : null;
	if (part === "source" && find(value) === null && value.split(" ").length > 5) return null;
	const piece = { part, from: 0, to: text.length, text: value };
	return {
		...readAs(part, text, { source: part === "source" ? (find(value) ?? value) : null }),
		pieces: [piece],
	};
}
