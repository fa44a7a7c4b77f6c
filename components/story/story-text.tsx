import { CaptionedPicture } from "@/components/picture/captioned-picture";
import type { Block } from "@/lib/domain/story-body";
import type { StoryPage } from "@/lib/published/get-story";
import { InlineText } from "./inline-text";

type References = Pick<StoryPage, "pictures" | "relatedStories">;
type BlockProps = References & { block: Block; place?: string };

/** How wide a picture in the text stands. */
const textPictureSizes = "(min-width: 1100px) 620px, (min-width: 980px) 72vw, calc(100vw - 32px)";

/**
 * The place that opens a text. Its class must not be called after it: reader modes take anything so
 * named for the byline, and cut it out (RM-01).
 */
function Place({ children }: { children: string }) {
	return <span className="place">{`${children} - `}</span>;
}

function PictureInText({
	block,
	pictures,
}: { block: Extract<Block, { type: "picture" }> } & References) {
	const view = pictures.get(block.attrs.pictureId);
	if (!view) return null;
	return (
		<CaptionedPicture
			view={view}
			alt={block.attrs.alt}
			caption={block.attrs.caption}
			sizes={textPictureSizes}
		/>
	);
}

function Pointer({
	block,
	relatedStories,
}: { block: Extract<Block, { type: "relatedStory" }> } & References) {
	const story = relatedStories.get(block.attrs.storyId);
	if (!story) return null;
	return (
		<p className="pointer">
			Read also: <a href={story.path}>{story.headline}</a>
		</p>
	);
}

function ListInText({ block }: { block: Extract<Block, { type: "bulletList" | "orderedList" }> }) {
	const List = block.type === "bulletList" ? "ul" : "ol";
	return (
		<List>
			{block.content.map((item, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the items of a list have no other name
				<li key={place}>
					<InlineText content={item.content[0]?.content} />
				</li>
			))}
		</List>
	);
}

function TextBlock({ block, place, ...references }: BlockProps) {
	switch (block.type) {
		case "paragraph":
			return (
				<p>
					{place && <Place>{place}</Place>}
					<InlineText content={block.content} />
				</p>
			);
		case "heading":
			return (
				<h2>
					<InlineText content={block.content} />
				</h2>
			);
		case "quote":
			return (
				<blockquote>
					<p>
						<InlineText content={block.content} />
					</p>
					{block.attrs.attribution && <p className="said-by">{block.attrs.attribution}</p>}
				</blockquote>
			);
		case "bulletList":
		case "orderedList":
			return <ListInText block={block} />;
		case "picture":
			return <PictureInText block={block} {...references} />;
		case "relatedStory":
			return <Pointer block={block} {...references} />;
		case "rule":
			return <hr />;
	}
}

type Props = Pick<StoryPage, "leadPicture" | "body" | "dateline" | "pictures" | "relatedStories">;

/**
 * A story's text: the blocks of its closed schema, opened by the place it was written from. Its picture is
 * part of it, so that reader modes keep the picture and its caption (RM-04).
 */
export function StoryText({ leadPicture, body, dateline, ...references }: Props) {
	const opening = body.content.find(({ type }) => type === "paragraph");
	return (
		<div className="text">
			{leadPicture && <CaptionedPicture {...leadPicture} sizes={textPictureSizes} first />}
			{dateline && !opening && (
				<p>
					<Place>{dateline}</Place>
				</p>
			)}
			{body.content.map((block) => (
				<TextBlock
					key={block.attrs.id}
					block={block}
					place={block === opening ? dateline : undefined}
					{...references}
				/>
			))}
		</div>
	);
}
