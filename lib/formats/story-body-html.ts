import { type PictureView, renditionPath } from "@/lib/domain/picture";
import type { Block, InlineText, StoryBody } from "@/lib/domain/story-body";
import { escapeXml } from "./xml";

/** A story's text and what it points to. */
export type StoryText = {
	body: StoryBody;
	dateline: string;
	leadPicture: { view: PictureView; caption: string; alt: string } | null;
	pictures: Map<string, PictureView>;
	relatedStories: Map<string, { path: string; headline: string }>;
};

/** A run of text inside its marks, the last of them outermost. */
function marked({ text, marks = [] }: Pick<InlineText, "text" | "marks">): string {
	const mark = marks.at(-1);
	if (!mark) return escapeXml(text);
	const inner = marked({ text, marks: marks.slice(0, -1) });
	switch (mark.type) {
		case "bold":
			return `<strong>${inner}</strong>`;
		case "italic":
			return `<em>${inner}</em>`;
		case "link":
			return `<a href="${escapeXml(mark.attrs.href)}">${inner}</a>`;
	}
}

const inline = (content: InlineText[] = []) => content.map(marked).join("");

/** The largest JPEG that is not wider than a reader's column on a sharp screen. */
export function plainPicture({ renditions }: PictureView) {
	const sorted = renditions
		.filter(({ format }) => format === "jpg")
		.toSorted((a, b) => b.width - a.width);
	return sorted.find(({ width }) => width <= 1280) ?? sorted.at(-1);
}

type Shown = { view: PictureView; caption: string; alt: string };

/** A picture as HTML with whole addresses, its alt text and its credit kept. */
export function pictureHtml({ view, caption, alt }: Shown, siteUrl: string): string {
	const rendition = plainPicture(view);
	if (!rendition) return "";
	const words = [caption, view.credit]
		.filter((text) => text !== "")
		.map(escapeXml)
		.join(" ");
	const source = `${siteUrl}${renditionPath(view.hash, rendition)}`;
	const size = `width="${rendition.width}" height="${rendition.height}"`;
	return `<figure><img src="${source}" alt="${escapeXml(alt)}" ${size}/>${words && `<figcaption>${words}</figcaption>`}</figure>`;
}

function listHtml({
	type,
	content,
}: Extract<Block, { type: "bulletList" | "orderedList" }>): string {
	const tag = type === "bulletList" ? "ul" : "ol";
	return `<${tag}>${content.map((item) => `<li>${inline(item.content[0]?.content)}</li>`).join("")}</${tag}>`;
}

function relatedHtml(
	story: { path: string; headline: string } | undefined,
	siteUrl: string,
): string {
	return story ? `<p><a href="${siteUrl}${story.path}">${escapeXml(story.headline)}</a></p>` : "";
}

function blockHtml(block: Block, story: StoryText, siteUrl: string, place: string): string {
	switch (block.type) {
		case "paragraph":
			return `<p>${place && escapeXml(`${place} - `)}${inline(block.content)}</p>`;
		case "heading":
			return `<h2>${inline(block.content)}</h2>`;
		case "quote": {
			const by = block.attrs.attribution;
			return `<blockquote><p>${inline(block.content)}</p>${by && `<p>${escapeXml(by)}</p>`}</blockquote>`;
		}
		case "bulletList":
		case "orderedList":
			return listHtml(block);
		case "picture": {
			const view = story.pictures.get(block.attrs.pictureId);
			return view ? pictureHtml({ view, ...block.attrs }, siteUrl) : "";
		}
		case "relatedStory":
			return relatedHtml(story.relatedStories.get(block.attrs.storyId), siteUrl);
		case "rule":
			return "<hr/>";
	}
}

/** A whole story as plain HTML for programs that are not our pages: feeds. Addresses are absolute. */
export function storyBodyHtml(story: StoryText, siteUrl: string): string {
	const opening = story.body.content.find(({ type }) => type === "paragraph");
	const blocks = story.body.content.map((block) =>
		blockHtml(block, story, siteUrl, block === opening ? story.dateline : ""),
	);
	return [story.leadPicture ? pictureHtml(story.leadPicture, siteUrl) : "", ...blocks].join("\n");
}
