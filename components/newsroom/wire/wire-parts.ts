import type { Choices, Named } from "@/components/newsroom/desk/desk";
import { type Byline, type BylinePart, stripBy } from "@/lib/domain/byline";
import { instantOf } from "@/lib/domain/schedule";
import type { LeadPicture, StoryContent } from "@/lib/domain/story";
import { readWireText } from "@/lib/domain/wire-text/read-wire-text";
import { type WireText, wireTextLimit } from "@/lib/domain/wire-text/wire-text";
import { bodyFrom, sheetFrom } from "./body-sheet";

/** What is in the form: a report's parts, as recognised and as corrected. */
export type WireParts = {
	sectionId: string;
	headline: string;
	standfirst: string;
	byline: string;
	dateline: string;
	body: string;
	caption: string;
	credit: string;
	language: string;
	/** Whether the story is dated as printed rather than when it is published. */
	asPrinted: boolean;
};

type Names = Pick<Choices, "sections" | "sources" | "contributors">;

const same = (a: string, b: string) =>
	a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

function named(list: Named[], wanted: string): Named | undefined {
	return list.find(({ name, slug }) => same(name, wanted) || same(slug, wanted));
}

const scripts: [RegExp, string][] = [
	[/\p{Script=Hiragana}|\p{Script=Katakana}/gu, "ja"],
	[/\p{Script=Hangul}/gu, "ko"],
	[/\p{Script=Han}/gu, "zh"],
	[/\p{Script=Arabic}/gu, "ar"],
	[/\p{Script=Hebrew}/gu, "he"],
	[/\p{Script=Cyrillic}/gu, "ru"],
	[/\p{Script=Greek}/gu, "el"],
	[/\p{Script=Devanagari}/gu, "hi"],
	[/\p{Script=Thai}/gu, "th"],
];

/** The language of a text as far as its script tells it; else the paper's. */
function languageOf(text: string, fallback: string): string {
	const start = text.slice(0, 3000);
	const letters = start.match(/\p{L}/gu)?.length ?? 0;
	const found = scripts.find(([script]) => (start.match(script)?.length ?? 0) > letters * 0.15);
	return found?.[1] ?? fallback;
}

export type ReadReport = { wire: WireText; parts: WireParts };

/** Splits a report; null where it is too long. */
export function readReport(text: string, names: Names, language: string): ReadReport | null {
	if (text.length > wireTextLimit) return null;
	const wire = readWireText(text, {
		sections: names.sections.map(({ name }) => name),
		sources: names.sources.map(({ name }) => name),
	});
	const parts: WireParts = {
		sectionId: (wire.section && named(names.sections, wire.section)?.id) || "",
		headline: wire.headline,
		standfirst: wire.standfirst,
		byline: stripBy(wire.byline) || wire.source || "",
		dateline: wire.dateline,
		body: sheetFrom(wire.body),
		caption: wire.caption,
		credit: wire.credit,
		language: languageOf(text, language),
		asPrinted: false,
	};
	return { wire, parts };
}

/** A credit line as written, part by part: people and agencies that we know become theirs. */
export function bylineFrom(byline: string, { contributors, sources }: Names): Byline {
	const whole = named(sources, stripBy(byline))
		? [stripBy(byline)]
		: stripBy(byline).split(/\s*[,;]\s*|\s+(?:and|&)\s+/u);
	return whole.filter(Boolean).map((name): BylinePart => {
		const person = named(contributors, name);
		if (person) return { type: "contributor", contributorId: person.id };
		const source = named(sources, name);
		return source
			? { type: "source", sourceId: source.id }
			: { type: "text", text: name.slice(0, 200) };
	});
}

/** How a credit line will be understood, in words. */
export function tellByline(byline: string, names: Names): string {
	const kinds = { contributor: "contributor", source: "source", text: "as written" } as const;
	const parts = stripBy(byline) ? bylineFrom(byline, names) : [];
	const said = parts.map((part) => {
		if (part.type === "text") return `${part.text} (${kinds.text})`;
		const [list, id] =
			part.type === "source"
				? [names.sources, part.sourceId]
				: [names.contributors, part.contributorId];
		return `${list.find((one) => one.id === id)?.name} (${kinds[part.type]})`;
	});
	return said.join(", ");
}

/** The instant that a report is dated; null where it names none. */
export function printedInstant({ date }: WireText, timeZone: string): Date | null {
	if (!date) return null;
	if (date.instant) return new Date(date.instant);
	const wall = date.wall.includes("T") ? date.wall : `${date.wall}T12:00`;
	try {
		return instantOf({ wall, zone: timeZone, fold: "earlier" });
	} catch {
		return null;
	}
}

/** The parts as a story's content. */
export function contentFrom(
	parts: WireParts,
	names: Names,
	leadPicture: LeadPicture | null,
): Partial<StoryContent> {
	const { sectionId, headline, standfirst, byline, dateline, body, language } = parts;
	return {
		headline,
		standfirst,
		dateline,
		language,
		sectionId: sectionId || null,
		byline: bylineFrom(byline, names),
		body: bodyFrom(body),
		leadPicture,
	};
}

/** Puts a line that was dropped back behind the block that stood before it in the report. */
export function putBack(body: string, line: string, before: string | undefined): string {
	const chunks = body.split(/\n\s*\n/);
	const at = before ? chunks.findLastIndex((chunk) => chunk.includes(before.slice(0, 60))) : -1;
	return chunks
		.toSpliced(at + 1, 0, line)
		.join("\n\n")
		.trim();
}
