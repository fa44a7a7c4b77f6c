import { newsroomClient } from "@/lib/db/newsroom";
import type { FieldVersions } from "@/lib/domain/draft";
import { mayEdit, mayPublish, maySpike } from "@/lib/domain/permissions";
import type { DeskState, PublicState, StoryContent } from "@/lib/domain/story";
import { publicStateAt, stretchAt } from "@/lib/domain/timeline";
import type { Context } from "@/lib/newsroom/context";
import { databaseNow } from "@/lib/newsroom/database-now";
import { contentOf, versionsOf } from "./content-rows";

/** A publication as the desk sees it; cancelled ones included. */
export type DeskPublication = {
	publicationId: string;
	revision: number;
	/** The draft's version that the revision was taken from. */
	draftVersion: number;
	from: Date;
	until: Date | null;
	endedAs: "updated" | "expired" | "withdrawn" | null;
	endReason: string | null;
	cancelledAt: Date | null;
	wall: string | null;
	zone: string | null;
	path: string;
	firstPublishedAt: Date;
	/** What readers are told of its last change. */
	updatedAt: Date;
};

/** A story with its draft and its whole public life, as its editor opens it. */
export type DeskStory = {
	storyId: string;
	content: StoryContent;
	version: number;
	versions: FieldVersions;
	deskState: DeskState;
	publicState: PublicState;
	deskId: string | null;
	embargoUntil: Date | null;
	/** Where it is, or will first be, public; null while it is neither. */
	path: string | null;
	/** Oldest first. */
	publications: DeskPublication[];
	/** The number of the newest revision. */
	revision: number;
	may: { edit: boolean; publish: boolean; spike: boolean };
	updatedAt: Date;
	updatedBy: string | null;
};

const storyColumns = {
	id: true,
	deskId: true,
	createdBy: true,
	deskState: true,
	embargoUntil: true,
	draft: true,
	revisions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
	publications: {
		orderBy: { from: "asc" },
		include: { revision: { select: { number: true, draftVersion: true } } },
	},
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof readStory>>>;

function readStory(storyId: string) {
	return newsroomClient().story.findUnique({ where: { id: storyId }, select: storyColumns });
}

function publicationsOf(row: Row): DeskPublication[] {
	return row.publications.map((one) => ({
		publicationId: one.id,
		revision: one.revision.number,
		draftVersion: one.revision.draftVersion,
		from: one.from,
		until: one.until,
		endedAs: one.endedAs,
		endReason: one.endReason,
		cancelledAt: one.cancelledAt,
		wall: one.scheduledWall,
		zone: one.scheduledZone,
		path: one.path,
		firstPublishedAt: one.firstPublishedAt,
		updatedAt: one.updatedAt,
	}));
}

async function nameOf(staffId: string | null): Promise<string | null> {
	if (!staffId) return null;
	const staff = await newsroomClient().staff.findUnique({
		where: { id: staffId },
		select: { name: true },
	});
	return staff?.name ?? null;
}

/** A story for its desk, or null. */
export async function getDeskStory({ actor }: Context, storyId: string): Promise<DeskStory | null> {
	const row = await readStory(storyId);
	if (!row?.draft) return null;
	const now = await databaseNow();
	const timeline = row.publications.filter((one) => one.cancelledAt === null);
	const shown = stretchAt(timeline, now) ?? timeline.find(({ from }) => from > now);
	return {
		storyId,
		content: contentOf(row.draft),
		version: row.draft.version,
		versions: versionsOf(row.draft),
		deskState: row.deskState,
		publicState: publicStateAt(timeline, now),
		deskId: row.deskId,
		embargoUntil: row.embargoUntil,
		path: shown?.path ?? null,
		publications: publicationsOf(row),
		revision: row.revisions[0]?.number ?? 0,
		may: {
			edit: mayEdit(actor, row),
			publish: mayPublish(actor, row),
			spike: maySpike(actor, row),
		},
		updatedAt: row.draft.updatedAt,
		updatedBy: await nameOf(row.draft.updatedBy),
	};
}
