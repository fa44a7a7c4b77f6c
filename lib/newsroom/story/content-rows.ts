import { Prisma } from "@/lib/db/generated/client";
import { FieldVersions } from "@/lib/domain/draft";
import { StoryContent } from "@/lib/domain/story";

/** The columns that a draft and a revision have in common, as the database gives them. */
export type ContentRow = Record<keyof StoryContent, unknown>;

/** The parts of a draft or revision that make up what it says. */
export const contentColumns = {
	kind: true,
	language: true,
	headline: true,
	standfirst: true,
	kicker: true,
	slug: true,
	slugline: true,
	sectionId: true,
	topicIds: true,
	byline: true,
	dateline: true,
	leadPicture: true,
	body: true,
	seoTitle: true,
	seoDescription: true,
	deskNote: true,
	awaitedPicture: true,
} as const;

/** What a draft or revision says; checked against the closed schema on its way out too. */
export function contentOf(row: ContentRow): StoryContent {
	const picked = Object.fromEntries(
		Object.keys(contentColumns).map((column) => [column, row[column as keyof StoryContent]]),
	);
	return StoryContent.parse(picked);
}

export function versionsOf(row: { fieldVersions: unknown }): FieldVersions {
	return FieldVersions.parse(row.fieldVersions);
}

/** What is said, as columns of a draft or revision. */
export function contentData(content: StoryContent) {
	const { leadPicture, awaitedPicture, ...rest } = content;
	return {
		...rest,
		leadPicture: leadPicture ?? Prisma.DbNull,
		awaitedPicture: awaitedPicture ?? Prisma.DbNull,
	};
}
