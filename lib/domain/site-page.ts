import { z } from "zod";

/**
 * The paper's own pages, on which readers can see whom they are dealing with. Their text is plain, with a
 * few signs for what stands out; it is read into blocks each time it is shown, and is never HTML.
 */

export const sitePageSlugs = ["about", "ethics", "corrections-policy", "masthead"] as const;
export type SitePageSlug = (typeof sitePageSlugs)[number];

export function isSitePage(slug: string): slug is SitePageSlug {
	return sitePageSlugs.some((known) => known === slug);
}

type PageFacts = { title: string; about: string };

/** What a page is called unless the paper calls it otherwise, and what belongs on it. */
export const sitePages: Record<SitePageSlug, PageFacts> = {
	about: {
		title: "About us",
		about: "What the paper is, since when, who owns it and what it lives on.",
	},
	ethics: {
		title: "Ethics",
		about: "What the newsroom holds itself to: sources, gifts, conflicts of interest, pictures.",
	},
	"corrections-policy": {
		title: "Corrections policy",
		about: "How readers tell of a mistake, and what then happens.",
	},
	masthead: {
		title: "Who works here",
		about: "The people behind the paper, with their jobs and how to reach them.",
	},
};

export const SitePageValue = z.object({ title: z.string(), text: z.string() });
export type SitePageValue = z.infer<typeof SitePageValue>;

export type PageRun = { text: string; mark?: "bold" | "italic"; href?: string };
export type PageBlock =
	| { type: "paragraph" | "heading"; runs: PageRun[] }
	| { type: "bullets" | "numbers"; items: PageRun[][] };

/** Whether a link may stand on a page: into the paper by its path, or out by a scheme that runs nothing. */
export function isPageHref(href: string): boolean {
	if (/[\p{Cc}\s]/u.test(href)) return false;
	if (href.startsWith("/")) return !href.startsWith("//") && !href.includes("\\");
	if (!URL.canParse(href)) return false;
	return ["http:", "https:", "mailto:", "tel:"].includes(new URL(href).protocol);
}

/** `[words](address)`, `**bold**`, `_italic_`; what is no such sign stays as it was typed. */
const inline =
	/\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})\)|\*\*([^*\n]{1,2000})\*\*|(?<![\p{L}\d])_([^_\n]{1,2000})_(?![\p{L}\d])/gu;

function markedRun([, words, href, bold, italic]: RegExpExecArray): PageRun {
	if (words !== undefined) return { text: words, href };
	return bold === undefined ? { text: italic ?? "", mark: "italic" } : { text: bold, mark: "bold" };
}

function runsOf(text: string): PageRun[] {
	const runs: PageRun[] = [];
	let end = 0;
	for (const found of text.matchAll(inline)) {
		const href = found[2];
		if (href !== undefined && !isPageHref(href)) continue;
		if (found.index > end) runs.push({ text: text.slice(end, found.index) });
		runs.push(markedRun(found));
		end = found.index + found[0].length;
	}
	return end < text.length ? [...runs, { text: text.slice(end) }] : runs;
}

const bullet = /^[-*•]\s+(.*)$/;
const number = /^\d{1,3}[.)]\s+(.*)$/;
const headingLine = /^#{1,6}\s+(.*)$/;

/** One line on its own, or one of a list. */
function blockOf(line: string): PageBlock {
	const heading = headingLine.exec(line)?.[1];
	if (heading !== undefined) return { type: "heading", runs: runsOf(heading) };
	const item = bullet.exec(line)?.[1];
	if (item !== undefined) return { type: "bullets", items: [runsOf(item)] };
	const numbered = number.exec(line)?.[1];
	if (numbered !== undefined) return { type: "numbers", items: [runsOf(numbered)] };
	return { type: "paragraph", runs: runsOf(line) };
}

/** The blocks of a page's text: a line is a paragraph, an item of a list, or behind `##` a heading. */
export function readPageText(text: string): PageBlock[] {
	const blocks: PageBlock[] = [];
	for (const line of text.split(/\r?\n/)) {
		if (line.trim() === "") continue;
		const block = blockOf(line.trim());
		const last = blocks.at(-1);
		if ("items" in block && last && "items" in last && last.type === block.type)
			last.items.push(...block.items);
		else blocks.push(block);
	}
	return blocks;
}

/** Links of a text that could not be one, as they are written; a form points at them. */
export function brokenLinks(text: string): string[] {
	return [...text.matchAll(/\[[^\]\n]{1,500}\]\(([^)\n]{0,2000})\)/g)].flatMap(
		([whole, href = ""]) => (isPageHref(href) ? [] : [whole]),
	);
}

/** The first words of a page, for its description. */
export function openingOf(text: string): string {
	const opening = readPageText(text).find(({ type }) => type === "paragraph");
	return opening && "runs" in opening ? opening.runs.map((run) => run.text).join("") : "";
}
