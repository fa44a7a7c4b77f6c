import { z } from "zod";

/**
 * The closed schema of a story's text: a ProseMirror document whose blocks each carry a stable id,
 * so that two writers can be merged block by block. Never HTML; whatever is not listed here cannot
 * be stored, and so cannot be shown.
 */

const BlockId = z
	.string()
	.regex(/^(?!__proto__$)[A-Za-z0-9_-]{6,40}$/, "A block id has 6 to 40 letters or digits.");

const safeSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Whether a link may stand in a story: absolute, and of a scheme that cannot run script. */
export function isSafeHref(href: string): boolean {
	if (/[\p{Cc}\s]/u.test(href)) return false;
	return URL.canParse(href) && safeSchemes.has(new URL(href).protocol);
}

export const Href = z
	.string()
	.max(2000)
	.refine(isSafeHref, "A link starts with https://, http://, mailto: or tel:.");

const Mark = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("bold") }),
	z.strictObject({ type: z.literal("italic") }),
	z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: Href }) }),
]);

export const InlineText = z.strictObject({
	type: z.literal("text"),
	text: z.string().min(1).max(20_000),
	marks: z.array(Mark).max(3).optional(),
});

const Inline = z.array(InlineText).max(2000);
const identified = z.strictObject({ id: BlockId });

export const Paragraph = z.strictObject({
	type: z.literal("paragraph"),
	attrs: identified,
	content: Inline.optional(),
});

/** A cross-head inside the text; the page's own headline is the only h1, so these are h2. */
export const Heading = z.strictObject({
	type: z.literal("heading"),
	attrs: identified,
	content: Inline.optional(),
});

export const Quote = z.strictObject({
	type: z.literal("quote"),
	attrs: z.strictObject({ id: BlockId, attribution: z.string().max(300).default("") }),
	content: Inline.optional(),
});

const ListItem = z.strictObject({
	type: z.literal("listItem"),
	content: z
		.array(z.strictObject({ type: z.literal("paragraph"), content: Inline.optional() }))
		.length(1),
});

export const List = z.strictObject({
	type: z.enum(["bulletList", "orderedList"]),
	attrs: identified,
	content: z.array(ListItem).min(1).max(500),
});

export const PictureBlock = z.strictObject({
	type: z.literal("picture"),
	attrs: z.strictObject({
		id: BlockId,
		pictureId: z.uuid(),
		caption: z.string().max(2000).default(""),
		alt: z.string().max(1000).default(""),
	}),
});

/** A link to another of our stories, shown as its headline. */
export const RelatedStory = z.strictObject({
	type: z.literal("relatedStory"),
	attrs: z.strictObject({ id: BlockId, storyId: z.uuid() }),
});

export const Rule = z.strictObject({ type: z.literal("rule"), attrs: identified });

export const Block = z.discriminatedUnion("type", [
	Paragraph,
	Heading,
	Quote,
	List,
	PictureBlock,
	RelatedStory,
	Rule,
]);

export const StoryBody = z
	.strictObject({ type: z.literal("doc"), content: z.array(Block).max(2000) })
	.refine(
		(body) => new Set(body.content.map((block) => block.attrs.id)).size === body.content.length,
		{
			message: "Two blocks of the text have the same id.",
		},
	);

export type InlineText = z.infer<typeof InlineText>;
export type Block = z.infer<typeof Block>;
export type ListType = z.infer<typeof List>["type"];
export type StoryBody = z.infer<typeof StoryBody>;

export const emptyBody: StoryBody = { type: "doc", content: [] };

function unmarked(text: string): InlineText[] {
	return text === "" ? [] : [{ type: "text", text }];
}

/** A paragraph of unmarked text, as the wire desk, the API and the demo make them. */
export function paragraph(id: string, text: string): Block {
	return { type: "paragraph", attrs: { id }, content: unmarked(text) };
}

/** A cross-head of unmarked text. */
export function heading(id: string, text: string): Block {
	return { type: "heading", attrs: { id }, content: unmarked(text) };
}

/** A list of unmarked texts, at least one. */
export function list(id: string, type: ListType, texts: string[]): Block {
	const content = texts.map((text) => ({
		type: "listItem" as const,
		content: [{ type: "paragraph" as const, content: unmarked(text) }],
	}));
	return { type, attrs: { id }, content };
}

function inlineText(content: InlineText[] | undefined): string {
	return (content ?? []).map(({ text }) => text).join("");
}

/** The words of one block, a line for each item of a list; empty for blocks without words. */
export function blockText(block: Block): string {
	switch (block.type) {
		case "paragraph":
		case "heading":
		case "quote":
			return inlineText(block.content);
		case "bulletList":
		case "orderedList":
			return block.content.map((item) => inlineText(item.content[0]?.content)).join("\n");
		case "picture":
		case "relatedStory":
		case "rule":
			return "";
	}
}

/** The words of a whole text, blocks apart by an empty line. */
export function bodyText(body: StoryBody): string {
	return body.content
		.map(blockText)
		.filter((text) => text !== "")
		.join("\n\n");
}

/** How many words a reader reads; separated by white space. */
export function wordCount(body: StoryBody): number {
	return bodyText(body).split(/\s+/u).filter(Boolean).length;
}

/** The pictures that stand inside a text, in reading order, each once. */
export function picturesIn(body: StoryBody): string[] {
	const ids = body.content.flatMap((block) =>
		block.type === "picture" ? [block.attrs.pictureId] : [],
	);
	return [...new Set(ids)];
}
