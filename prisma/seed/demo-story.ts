import type { PictureKey } from "./pictures/specs";

/** A story of the demo paper as its writers keep it: plain words, names by slug. */
export type DemoStory = {
	slug: string;
	section: DemoSection;
	kind: "news" | "analysis" | "opinion" | "interview" | "explainer";
	headline: string;
	standfirst: string;
	/** A short label over the headline; only where it says something. */
	kicker?: string;
	slugline: string;
	/** In the order of the credit line; slugs of `people.ts`. */
	contributors?: string[];
	/** Slug of a source: "reuters" … */
	source?: string;
	/** As it opens the text, without dash: "TOKYO". */
	dateline?: string;
	topics: string[];
	/** A real event keeps its true date; an evergreen one is so many minutes old when the demo is filled. */
	published: { at: string } | { minutesAgo: number };
	/** Which drawing of `pictures/` it shows, with the words of this use. */
	picture?: { key: PictureKey; caption: string; alt: string };
	body: DemoBlock[];
};

/** A paragraph is a plain string; `*word*` is italic. */
export type DemoBlock =
	| string
	| { heading: string }
	| { quote: string; by: string }
	| { list: string[] };

export type DemoSection =
	| "asia"
	| "world"
	| "business"
	| "politics"
	| "science"
	| "culture"
	| "sport"
	| "opinion";
