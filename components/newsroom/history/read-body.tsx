import type { ReactNode } from "react";
import type { Block, InlineText, StoryBody } from "@/lib/domain/story-body";

function Words({ content = [] }: { content?: InlineText[] | undefined }) {
	return content.map((piece, index) => <Piece key={`${index}-${piece.text}`} piece={piece} />);
}

function Piece({ piece: { text, marks = [] } }: { piece: InlineText }): ReactNode {
	return marks.reduce<ReactNode>((inner, mark) => {
		if (mark.type === "bold") return <strong>{inner}</strong>;
		if (mark.type === "italic") return <em>{inner}</em>;
		return (
			<a href={mark.attrs.href} rel="noopener noreferrer" target="_blank">
				{inner}
			</a>
		);
	}, text);
}

function BlockView({ block }: { block: Block }) {
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
					{block.content.map((item, index) => (
						<li key={`${block.attrs.id}-${index}`}>
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
