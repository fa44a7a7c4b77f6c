import type { z } from "zod";
import type {
	ApiCredit,
	ApiDeskStory,
	ApiPublicStory,
	ApiStoryCard,
	ApiStoryPicture,
} from "@/lib/domain/api-output";
import { type Credit, joinNames } from "@/lib/domain/byline";
import { mediaTypes, type PictureView, renditionPath } from "@/lib/domain/picture";
import type { StoryKind } from "@/lib/domain/story";
import { type Block, blockText, type StoryBody } from "@/lib/domain/story-body";
import { zoned } from "@/lib/domain/urls";

/** The paper in which a story stands: its public address, and the zone that its dates are told in. */
export type Paper = { url: string; timeZone: string };

/** What a list and a story's page have in common. */
type Head = {
	storyId: string;
	kind: StoryKind;
	language: string;
	kicker: string;
	headline: string;
	standfirst: string;
	credits: Credit[];
};

type Shown = { view: PictureView; alt: string; caption?: string };

type Card = Head & {
	path: string;
	section: { slug: string; name: string };
	picture: Shown | null;
	firstPublishedAt: Date;
	updatedAt: Date;
};

type Text = {
	dateline: string;
	topics: { slug: string; name: string }[];
	body: StoryBody;
	pictures: Map<string, PictureView>;
	relatedStories: Map<string, { path: string; headline: string }>;
};

type Page = Omit<Card, "picture"> & Text & { leadPicture: Shown | null };

/** An instant as ISO 8601 with the offset of a zone; a fraction of a second where there is one. */
export function isoInstant(instant: Date, timeZone: string): string {
	return zoned(instant, timeZone).toString({ timeZoneName: "never" });
}

function creditOf({ kind, name, path }: Credit, { url }: Paper): z.infer<typeof ApiCredit> {
	return { kind, name, url: path && url + path };
}

function pictureOf(
	{ view, alt, caption = "" }: Shown,
	{ url }: Paper,
): z.infer<typeof ApiStoryPicture> {
	const { id, hash, width, height, credit, copyright } = view;
	const renditions = view.renditions.map((rendition) => ({
		url: url + renditionPath(hash, rendition),
		width: rendition.width,
		height: rendition.height,
		type: mediaTypes[rendition.format],
	}));
	return { id, width, height, credit, copyright, caption, alt, renditions };
}

function headOf(story: Head, picture: Shown | null, paper: Paper) {
	return {
		id: story.storyId,
		headline: story.headline,
		standfirst: story.standfirst,
		kicker: story.kicker,
		kind: story.kind,
		language: story.language,
		byline: joinNames(story.credits.map(({ name }) => name)),
		credits: story.credits.map((credit) => creditOf(credit, paper)),
		picture: picture && pictureOf(picture, paper),
	};
}

function picturesOf({ body, pictures }: Text, paper: Paper) {
	return body.content.flatMap((block) => {
		const view = block.type === "picture" ? pictures.get(block.attrs.pictureId) : undefined;
		return block.type === "picture" && view ? [pictureOf({ view, ...block.attrs }, paper)] : [];
	});
}

/** What a text may point to: a story that its reader cannot see is not named. */
function visible(block: Block, { relatedStories }: Text): boolean {
	return block.type !== "relatedStory" || relatedStories.has(block.attrs.storyId);
}

function textOf(story: Text, paper: Paper) {
	return {
		dateline: story.dateline,
		topics: story.topics.map(({ slug, name }) => ({ slug, name })),
		body: story.body.content.filter((block) => visible(block, story)),
		paragraphs: story.body.content.map(blockText).filter((text) => text !== ""),
		pictures: picturesOf(story, paper),
	};
}

/** A live story as a list of the API shows it. */
export function apiStoryCard(story: Card, paper: Paper): ApiStoryCard {
	const { slug, name } = story.section;
	return {
		...headOf(story, story.picture, paper),
		url: paper.url + story.path,
		section: { slug, name },
		firstPublishedAt: isoInstant(story.firstPublishedAt, paper.timeZone),
		updatedAt: isoInstant(story.updatedAt, paper.timeZone),
	};
}

/** A live story whole, as the API shows it to anybody. */
export function apiPublicStory({ leadPicture, ...story }: Page, paper: Paper): ApiPublicStory {
	const related = [...story.relatedStories];
	return {
		...apiStoryCard({ ...story, picture: leadPicture }, paper),
		...textOf(story, paper),
		related: related.map(([id, { path, headline }]) => ({ id, url: paper.url + path, headline })),
	};
}

type Publication = {
	publicationId: string;
	revision: number;
	path: string;
	from: Date;
	until: Date | null;
	endedAs: "updated" | "expired" | "withdrawn" | null;
	endReason: string | null;
	cancelledAt: Date | null;
};

function publicationOf(
	one: Publication,
	{ url, timeZone }: Paper,
): ApiDeskStory["publications"][number] {
	return {
		id: one.publicationId,
		revision: one.revision,
		url: url + one.path,
		from: isoInstant(one.from, timeZone),
		until: one.until && isoInstant(one.until, timeZone),
		endedAs: one.endedAs,
		endReason: one.endReason,
		cancelledAt: one.cancelledAt && isoInstant(one.cancelledAt, timeZone),
	};
}

type Desk = {
	revision: number;
	deskState: ApiDeskStory["deskState"];
	publicState: "none" | "scheduled" | "live" | "expired" | "withdrawn";
	path: string | null;
	embargoUntil: Date | null;
	updatedAt: Date;
	publications: Publication[];
	content: { slug: string; slugline: string; sectionId: string | null };
};

/** The public's state of a story where there is one, else the desk's. */
export function apiStateOf({
	publicState,
	deskState,
}: Pick<Desk, "publicState" | "deskState">): ApiDeskStory["state"] {
	return publicState === "none" ? deskState : publicState;
}

/** What the desk holds of a story, as the API shows it to a machine with a token. */
export function apiDeskStory(desk: Desk, shown: Page, paper: Paper): ApiDeskStory {
	const { slug, name } = shown.section;
	return {
		...headOf(shown, shown.leadPicture, paper),
		revision: desk.revision,
		state: apiStateOf(desk),
		deskState: desk.deskState,
		...(desk.path ? { url: paper.url + desk.path } : {}),
		section: desk.content.sectionId ? { slug, name } : null,
		slug: desk.content.slug,
		slugline: desk.content.slugline,
		...textOf(shown, paper),
		embargoUntil: desk.embargoUntil && isoInstant(desk.embargoUntil, paper.timeZone),
		updatedAt: isoInstant(desk.updatedAt, paper.timeZone),
		publications: desk.publications.map((one) => publicationOf(one, paper)),
	};
}
