import type { ReactNode } from "react";
import type { Block, InlineText, StoryBody } from "@/lib/domain/story-body";

function Words({ content = [] }: { content?: InlineText[] | undefined }) {
	// Pieces of one revision never change places, so their place is their key.
	return [...content.entries()].map(([at, piece]) => <Piece key={at} piece={piece} />);
}

function Piece({ piece: { text, marks = [] } }: { piece: InlineText }): ReactNode {
	const has = (type: string) => marks.some((mark) => mark.type === type);
	const link = marks.find((mark) => mark.type === "link");
	const slanted = has("italic") ? <em>{text}</em> : text;
	const inner = has("bold") ? <strong>{slanted}</strong> : slanted;
	if (!link) return inner;
	return (
		<a href={link.attrs.href} rel="noopener noreferrer" target="_blank">
			{inner}
		</a>
	);
}

/** One block of a text to be read. */
export function BlockView({ block }: { block: Block }) {
	switch (block.type) {
		case "paragraph":
			return (
				<p>
					<Words content={block.content} />
				</p>
			);
		case "heading":
			return (
				<h3>
					<Words content={block.content} />
				</h3>
			);
		case "quote":
			return (
				<blockquote>
					<Words content={block.content} />
					{block.attrs.attribution ? <footer>{block.attrs.attribution}</footer> : null}
				</blockquote>
			);
		case "bulletList":
		case "orderedList": {
			const List = block.type === "bulletList" ? "ul" : "ol";
			return (
				<List>
					{[...block.content.entries()].map(([at, item]) => (
						<li key={at}>
							<Words content={item.content[0]?.content} />
						</li>
					))}
				</List>
			);
		}
		case "picture":
			return (
				<p className="soft">
					[Picture: {block.attrs.caption || block.attrs.alt || "without caption"}]
				</p>
			);
		case "relatedStory":
			return (
				<p className="soft">
					[<a href={`/newsroom/stories/${block.attrs.storyId}`}>Related story</a>]
				</p>
			);
		case "rule":
			return <hr />;
	}
}

/** A text to be read, not changed. */
export function ReadBody({ body, language }: { body: StoryBody; language: string }) {
	return (
		<div className="body-text" lang={language}>
			{body.content.map((block) => (
				<BlockView key={block.attrs.id} block={block} />
			))}
		</div>
	);
}
