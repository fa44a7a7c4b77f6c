import { newsroomClient } from "@/lib/db/newsroom";
import type { StoryContent } from "@/lib/domain/story";
import type { Context } from "@/lib/newsroom/context";
import { contentOf } from "./content-rows";

/** A revision in the list of a story's history. */
export type RevisionLine = {
	number: number;
	headline: string;
	createdAt: Date;
	createdBy: string | null;
	/** Whether it ever was, or is set to be, public. */
	published: boolean;
};

async function namesOfStaff(ids: (string | null)[]): Promise<Map<string, string>> {
	const staff = await newsroomClient().staff.findMany({
		where: { id: { in: ids.flatMap((id) => id ?? []) } },
		select: { id: true, name: true },
	});
	return new Map(staff.map(({ id, name }) => [id, name]));
}

/** A story's revisions, newest first; the newest 200. */
export async function listRevisions(_context: Context, storyId: string): Promise<RevisionLine[]> {
	const rows = await newsroomClient().revision.findMany({
		where: { storyId },
		orderBy: { number: "desc" },
		take: 200,
		select: {
			number: true,
			headline: true,
			createdAt: true,
			createdBy: true,
			publications: { where: { cancelledAt: null }, select: { id: true }, take: 1 },
		},
	});
	const names = await namesOfStaff(rows.map(({ createdBy }) => createdBy));
	return rows.map(({ number, headline, createdAt, createdBy, publications }) => ({
		number,
		headline,
		createdAt,
		createdBy: createdBy ? (names.get(createdBy) ?? null) : null,
		published: publications.length > 0,
	}));
}

/** A revision whole. */
export type RevisionSheet = {
	number: number;
	content: StoryContent;
	createdAt: Date;
	createdBy: string | null;
};

/** What a revision says, or null. */
export async function getRevision(
	_context: Context,
	storyId: string,
	number: number,
): Promise<RevisionSheet | null> {
	const row = await newsroomClient().revision.findUnique({
		where: { storyId_number: { storyId, number } },
	});
	if (!row) return null;
	const { createdAt, createdBy } = row;
	const names = await namesOfStaff([createdBy]);
	return {
		number,
		content: contentOf(row),
		createdAt,
		createdBy: createdBy ? (names.get(createdBy) ?? null) : null,
	};
}
