import { newsroomClient } from "@/lib/db/newsroom";
import type { Byline, Credit } from "@/lib/domain/byline";
import { type PictureView, partRenditions } from "@/lib/domain/picture";
import { slugFrom } from "@/lib/domain/slug";
import type { StoryContent } from "@/lib/domain/story";
import { picturesIn } from "@/lib/domain/story-body";
import { contributorPath, sourcePath } from "@/lib/domain/urls";
import type { Context } from "@/lib/newsroom/context";
import { type DeskStory, getDeskStory } from "./get-desk-story";
import { getRevision } from "./list-revisions";

async function creditsOf(byline: Byline): Promise<Credit[]> {
	const client = newsroomClient();
	const credits = byline.map(async (part): Promise<Credit | null> => {
		if (part.type === "text") return { kind: "person", name: part.text, path: null };
		if (part.type === "contributor") {
			const person = await client.contributor.findUnique({ where: { id: part.contributorId } });
			return person && { kind: "person", name: person.name, path: contributorPath(person.slug) };
		}
		const source = await client.source.findUnique({ where: { id: part.sourceId } });
		return source && { kind: "organisation", name: source.name, path: sourcePath(source.slug) };
	});
	return (await Promise.all(credits)).flatMap((credit) => credit ?? []);
}

async function picturesOf(ids: string[]): Promise<Map<string, PictureView>> {
	const rows = await newsroomClient().picture.findMany({
		where: { id: { in: ids } },
		select: {
			id: true,
			hash: true,
			width: true,
			height: true,
			credit: true,
			copyright: true,
			renditions: true,
		},
	});
	return new Map(rows.map((row) => [row.id, { ...row, ...partRenditions(row.renditions) }]));
}

async function relatedIn({ body }: StoryContent) {
	const ids = body.content.flatMap((block) =>
		block.type === "relatedStory" ? [block.attrs.storyId] : [],
	);
	const rows = await newsroomClient().draft.findMany({
		where: { storyId: { in: ids } },
		select: { storyId: true, headline: true },
	});
	return new Map(rows.map(({ storyId, headline }) => [storyId, { path: "#", headline }]));
}

/** The dates that a page would show: those of its publication, or the last save's. */
function datesOf(story: DeskStory): { firstPublishedAt: Date; updatedAt: Date } {
	const publication = story.publications.findLast(({ cancelledAt }) => cancelledAt === null);
	return {
		firstPublishedAt: publication?.firstPublishedAt ?? story.updatedAt,
		updatedAt: publication?.updatedAt ?? story.updatedAt,
	};
}

async function dress(story: DeskStory, content: StoryContent, revision: number) {
	const client = newsroomClient();
	const { sectionId, topicIds, leadPicture } = content;
	const section = sectionId
		? await client.section.findUnique({
				where: { id: sectionId },
				select: { slug: true, name: true },
			})
		: null;
	const pictures = await picturesOf([
		...picturesIn(content.body),
		...(leadPicture ? [leadPicture.pictureId] : []),
	]);
	const view = leadPicture && pictures.get(leadPicture.pictureId);
	const topics = await client.topic.findMany({
		where: { id: { in: topicIds } },
		select: { slug: true, name: true },
	});
	const { kind, language, kicker, headline, standfirst, dateline, body, seoTitle, seoDescription } =
		content;
	return {
		storyId: story.storyId,
		revision,
		path: story.path ?? `/${section?.slug ?? "section"}/${slugFrom(headline)}`,
		...{ kind, language, kicker, headline, standfirst, dateline, body, seoTitle, seoDescription },
		section: section ?? { slug: "", name: "No section yet" },
		topics,
		credits: await creditsOf(content.byline),
		leadPicture:
			leadPicture && view ? { view, caption: leadPicture.caption, alt: leadPicture.alt } : null,
		pictures,
		relatedStories: await relatedIn(content),
		...datesOf(story),
	};
}

/** A draft or revision with everything that its page would show, in the shape of a published story. */
export type StoryPreview = Awaited<ReturnType<typeof dress>>;

/** A draft, or one of its revisions, as readers would see it; null where there is none. */
export async function previewStory(
	context: Context,
	{ storyId, revision }: { storyId: string; revision?: number },
): Promise<StoryPreview | null> {
	const story = await getDeskStory(context, storyId);
	if (!story) return null;
	if (revision === undefined) return dress(story, story.content, story.revision);
	const kept = await getRevision(context, storyId, revision);
	return kept && dress(story, kept.content, revision);
}
