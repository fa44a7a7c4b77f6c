import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import type { Byline } from "@/lib/domain/byline";
import type { StoryContent } from "@/lib/domain/story";
import { env } from "@/lib/env";
import { databaseNow } from "@/lib/newsroom/database-now";
import { addPicture } from "@/lib/newsroom/picture/add-picture";
import { changePage } from "@/lib/newsroom/site/change-page";
import { changeSite } from "@/lib/newsroom/site/change-site";
import { addStaff } from "@/lib/newsroom/staff/add-staff";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { writeStory } from "@/lib/newsroom/story/write-story";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import type { DemoStory } from "./demo-story";
import { ownPages, publisher } from "./own-pages";
import { contributors, desks, paper, sections, sources, topics } from "./people";
import { drawPicture, drawVariants, pictureCredit } from "./pictures/draw-picture";
import { asia } from "./stories/asia";
import { business } from "./stories/business";
import { culture } from "./stories/culture";
import { opinion } from "./stories/opinion";
import { politics } from "./stories/politics";
import { science } from "./stories/science";
import { sport } from "./stories/sport";
import { world } from "./stories/world";
import { toStoryBody } from "./story-body";

const context = { actor: operator };

export const demoStories: DemoStory[] = [
	...asia,
	...world,
	...business,
	...politics,
	...science,
	...culture,
	...sport,
	...opinion,
];

type Progress = (message: string) => void;
type FillDemo = { adminEmail: string; adminPassword: string; progress: Progress };

/** The paper, its desks, sections, topics and people. */
async function foundPaper(): Promise<void> {
	const client = newsroomClient();
	await client.desk.createMany({ data: desks });
	const rows = await client.desk.findMany();
	const deskId = (slug: string) => rows.find((desk) => desk.slug === slug)?.id ?? "";
	await client.section.createMany({
		data: sections.map(({ desk, ...section }, position) => ({
			...section,
			position,
			deskId: deskId(desk),
		})),
	});
	await client.topic.createMany({ data: topics });
	await client.contributor.createMany({ data: contributors });
	await client.source.createMany({ data: sources });
	await client.site.create({ data: { ...paper, timeZone: env().SITE_TIME_ZONE } });
}

/** Who publishes the paper, and its own pages. */
async function tellOfItself(): Promise<void> {
	const { name, motto, description, language } = paper;
	const site = { name, motto, description, language, timeZone: env().SITE_TIME_ZONE };
	await changeSite(context, { version: 0, ...site, ...publisher });
	for (const page of ownPages) await changePage(context, { version: 0, ...page });
}

/** Draws each picture of the demo and brings it in as an editor would; ids by key. */
async function addPictures(progress: Progress): Promise<Map<string, string>> {
	const drawn = demoStories.flatMap(({ picture }) => picture ?? []);
	const ids = new Map<string, string>();
	for (const { key, caption, alt } of drawn) {
		const details = { credit: pictureCredit(key), copyright: paper.name, caption, alt };
		const { pictureId } = await addPicture(
			context,
			await drawPicture(key),
			`${key}.png`,
			details,
			await drawVariants(key),
		);
		ids.set(key, pictureId);
		progress(`Pictures: ${ids.size} of ${drawn.length}`);
	}
	return ids;
}

type Ids = Record<"section" | "topic" | "contributor" | "source", (slug: string) => string>;

async function lookUp(): Promise<Ids> {
	const taxonomy = await listTaxonomy();
	const finder = (list: { slug: string; id: string }[]) => (slug: string) => {
		const found = list.find((one) => one.slug === slug);
		if (!found) throw new Error(`The demo names "${slug}", which is not in prisma/seed/people.ts.`);
		return found.id;
	};
	return {
		section: finder(taxonomy.sections),
		topic: finder(taxonomy.topics),
		contributor: finder(taxonomy.contributors),
		source: finder(taxonomy.sources),
	};
}

function bylineOf(story: DemoStory, ids: Ids): Byline {
	const people = (story.contributors ?? []).map((slug) => ({
		type: "contributor" as const,
		contributorId: ids.contributor(slug),
	}));
	if (!story.source) return people;
	return [...people, { type: "source", sourceId: ids.source(story.source) }];
}

function contentOf(
	story: DemoStory,
	ids: Ids,
	pictures: Map<string, string>,
): Partial<StoryContent> {
	const { picture } = story;
	const pictureId = picture && pictures.get(picture.key);
	return {
		kind: story.kind,
		headline: story.headline,
		standfirst: story.standfirst,
		kicker: story.kicker ?? "",
		slug: story.slug,
		slugline: story.slugline,
		sectionId: ids.section(story.section),
		topicIds: story.topics.map(ids.topic),
		byline: bylineOf(story, ids),
		dateline: story.dateline ?? "",
		leadPicture:
			picture && pictureId ? { pictureId, caption: picture.caption, alt: picture.alt } : null,
		body: toStoryBody(story.body),
	};
}

/** When a story appeared: a real event on its own day, an evergreen one so many minutes before now. */
function appearedAt({ published }: DemoStory, now: Date): Date {
	if ("at" in published) return new Date(published.at);
	return new Date(now.getTime() - published.minutesAgo * 60_000);
}

/**
 * Fills an empty database with the demo paper and its first admin, through the acts that the newsroom
 * uses. The same every time, but that its evergreen stories are as old as they say from now.
 */
export async function fillDemo({ adminEmail, adminPassword, progress }: FillDemo): Promise<void> {
	await foundPaper();
	await addStaff(context, {
		email: adminEmail,
		name: "Demo Admin",
		role: "admin",
		deskSlugs: desks.map(({ slug }) => slug),
		password: adminPassword,
	});
	await tellOfItself();
	const pictures = await addPictures(progress);
	const ids = await lookUp();
	const now = await databaseNow();
	const dated = demoStories.map((story) => ({ story, at: appearedAt(story, now) }));
	for (const { story, at } of dated.sort((a, b) => a.at.getTime() - b.at.getTime())) {
		const claimedPublishedAt = at.toISOString();
		const { storyId } = await writeStory(context, {
			content: contentOf(story, ids, pictures),
			claimedPublishedAt,
		});
		await publishStory(context, { storyId });
	}
	progress(`Stories: ${demoStories.length}`);
}
