import { randomUUID } from "node:crypto";
import { newsroomClient } from "@/lib/db/newsroom";
import { type Actor, operator, type StaffRole } from "@/lib/domain/actor";
import type { WriteStory } from "@/lib/domain/input";
import type { StoryContent } from "@/lib/domain/story";
import { paragraph } from "@/lib/domain/story-body";
import { getDeskStory } from "@/lib/newsroom/story/get-desk-story";
import { saveDraft } from "@/lib/newsroom/story/save-draft";
import { writeStory } from "@/lib/newsroom/story/write-story";

/** A small paper for a test: one site, two desks, two sections, a source, a contributor and two topics. */
export type TestPaper = {
	sections: { asia: string; sport: string };
	desks: { foreign: string; sport: string };
	topics: { japan: string; trade: string };
	source: string;
	contributor: string;
};

/** Founds a paper in an empty test database. */
export async function aPaper(): Promise<TestPaper> {
	const client = newsroomClient();
	await client.site.create({
		data: { name: "The Test Gazette", motto: "Tried", language: "en", timeZone: "Asia/Hong_Kong" },
	});
	const desk = (slug: string) => client.desk.create({ data: { slug, name: slug } });
	const [foreign, sport] = [await desk("foreign"), await desk("sport")];
	const section = (slug: string, name: string, position: number, deskId: string) =>
		client.section.create({ data: { slug, name, position, deskId } });
	const topic = (slug: string, name: string) => client.topic.create({ data: { slug, name } });
	return {
		sections: {
			asia: (await section("asia", "Asia", 1, foreign.id)).id,
			sport: (await section("sport", "Sport", 2, sport.id)).id,
		},
		desks: { foreign: foreign.id, sport: sport.id },
		topics: {
			japan: (await topic("japan", "Japan")).id,
			trade: (await topic("trade", "Trade")).id,
		},
		source: (await client.source.create({ data: { slug: "reuters", name: "Reuters" } })).id,
		contributor: (await client.contributor.create({ data: { slug: "ana-ruiz", name: "Ana Ruiz" } }))
			.id,
	};
}

/** Somebody on the staff, who can also be looked up in the database. */
export async function aStaffMember(
	role: StaffRole,
	deskIds: string[] = [],
): Promise<Actor & { type: "staff" }> {
	const name = `${role} ${randomUUID().slice(0, 8)}`;
	const staff = await newsroomClient().staff.create({
		data: {
			email: `${randomUUID()}@example.com`,
			name,
			role,
			passwordHash: "none",
			desks: { create: deskIds.map((deskId) => ({ deskId })) },
		},
	});
	return { type: "staff", id: staff.id, name, role, deskIds };
}

/** Words that can be published as they are, in a section. */
export function publishable(
	sectionId: string,
	content: Partial<StoryContent> = {},
): Partial<StoryContent> {
	const headline = content.headline ?? `Ferry sails ${randomUUID().slice(0, 8)}`;
	return {
		headline,
		standfirst: "A crossing of two hours, and what it carries.",
		sectionId,
		body: {
			type: "doc",
			content: [
				paragraph("opening", "The ferry sailed at dawn."),
				paragraph("second", "It was full."),
			],
		},
		...content,
	};
}

/** A story that is ready for readers; written by the operator unless somebody else is named. */
export async function aStory(
	sectionId: string,
	content: Partial<StoryContent> = {},
	{ by = operator, ...rest }: { by?: Actor } & Omit<Partial<WriteStory>, "content"> = {},
): Promise<string> {
	const written = await writeStory(
		{ actor: by },
		{ content: publishable(sectionId, content), ...rest },
	);
	return written.storyId;
}

/** Saves one field of a story over whatever version it has. */
export async function changeField<Field extends Exclude<keyof StoryContent, "body">>(
	storyId: string,
	field: Field,
	value: StoryContent[Field],
): Promise<void> {
	const story = await getDeskStory({ actor: operator }, storyId);
	const version = story?.versions.fields[field] ?? 0;
	await saveDraft(
		{ actor: operator },
		{ storyId, patch: { fields: { [field]: value }, bases: { [field]: version } } },
	);
}
