import type { Tx } from "@/lib/db/newsroom";
import { type Actor, staffIdOf } from "@/lib/domain/actor";
import type { Amendment } from "@/lib/domain/amendment";
import { ensure } from "@/lib/domain/refusal";
import type { WallTime } from "@/lib/domain/schedule";
import type { StoryContent } from "@/lib/domain/story";
import { picturesIn } from "@/lib/domain/story-body";
import { fitStretch, stretchAt } from "@/lib/domain/timeline";
import { dayInPath, dayPath, monthOfDay } from "@/lib/domain/urls";
import { announce } from "@/lib/newsroom/ledger/announce";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { followMerges } from "@/lib/newsroom/taxonomy/follow-merges";
import { chooseSitemap } from "./choose-sitemap";
import type { LockedStory } from "./lock-story";
import { movePublicationEnd, type PublicationRow } from "./publications";
import { claimAddress } from "./story-address";
import { touchedKeys } from "./touched-keys";

type Opening = {
	story: LockedStory;
	timeline: PublicationRow[];
	revisionId: string;
	content: StoryContent;
	from: Date;
	/** What the editor chose, where they chose a later minute. */
	wallTime: WallTime | null;
	/** What it changes of what readers had before; says nothing of a story's first publication. */
	amendment: Amendment;
	/** When it runs out, where a schedule that it stands in for would have. */
	expiry: Date | null;
	actor: Actor;
	now: Date;
};

export type OpenedPublication = { id: string; path: string };

type Beginning = { story: LockedStory; timeline: PublicationRow[]; from: Date };

/** When the story first was, or will be, public: claimed, or the beginning of its timeline. */
export function firstPublished({ story, timeline, from }: Beginning): Date {
	const earliest = timeline[0]?.from ?? from;
	return story.claimedPublishedAt ?? (earliest < from ? earliest : from);
}

/**
 * The day that a story is dated by. It is settled by the zone in which the paper lives when the story
 * first gets a date; another zone later moves no address.
 */
function dayOf(last: PublicationRow | undefined, firstPublishedAt: Date, timeZone: string): string {
	const same = last?.firstPublishedAt.getTime() === firstPublishedAt.getTime();
	return last && same ? dayInPath(last.path) : dayPath(firstPublishedAt, timeZone);
}

/** What is told of a change, and whether it moves what readers know as "updated". */
function amended({ timeline, from, revisionId, amendment }: Opening, firstPublishedAt: Date) {
	const before = timeline.findLast((one) => one.from < from);
	if (!before) return { updatedAt: firstPublishedAt };
	const { kind, concealsEarlier } = amendment;
	const notice = kind === "minor" ? "" : amendment.notice;
	// A text that comes back as it was is nothing new.
	const comesBack = before.revisionId === revisionId && kind === "update" && notice === "";
	if (kind === "minor" || comesBack)
		return { amendmentKind: "minor" as const, updatedAt: before.updatedAt, concealsEarlier };
	return {
		amendmentKind: kind,
		updatedAt: from,
		notice: notice || null,
		prominent: "prominent" in amendment && amendment.prominent,
		concealsEarlier,
	};
}

/** The rows that let lists, credits and pictures be found along an index. */
async function listPublication(tx: Tx, id: string, content: StoryContent, firstPublishedAt: Date) {
	const publicationId = id;
	const lead = content.leadPicture ? [content.leadPicture.pictureId] : [];
	const pictureIds = [...new Set([...lead, ...picturesIn(content.body)])];
	await tx.publicationTopic.createMany({
		data: [...new Set(content.topicIds)].map((topicId) => ({
			publicationId,
			topicId,
			firstPublishedAt,
		})),
	});
	await tx.publicationPicture.createMany({
		data: pictureIds.map((pictureId) => ({ publicationId, pictureId })),
	});
	await tx.publicationCredit.createMany({
		data: content.byline.flatMap((part, position) =>
			part.type === "text"
				? []
				: [
						{
							publicationId,
							position,
							contributorId: part.type === "contributor" ? part.contributorId : null,
							sourceId: part.type === "source" ? part.sourceId : null,
							firstPublishedAt,
						},
					],
		),
	});
}

/**
 * Makes a revision public from an instant, within whatever the story's timeline holds: what is public
 * then ends there, and what begins later stays.
 *
 * @throws Refusal `invalid` without a section
 */
export async function openPublication(tx: Tx, opening: Opening): Promise<OpenedPublication> {
	const { story, timeline, revisionId, from, wallTime, actor, now } = opening;
	const content = await followMerges(tx, opening.content);
	ensure(content.sectionId, "invalid", "Choose the section in which the story runs.");
	const section = await tx.section.findUniqueOrThrow({ where: { id: content.sectionId } });
	const site = await tx.site.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
	const firstPublishedAt = firstPublished(opening);
	const last = stretchAt(timeline, from) ?? timeline.at(-1);
	const day = dayOf(last, firstPublishedAt, site.timeZone);
	const { closes, ...fit } = fitStretch(timeline, from);
	const expires = !closes && !fit.until && opening.expiry !== null && opening.expiry > from;
	const { until, endedAs } = expires ? { until: opening.expiry, endedAs: "expired" as const } : fit;

	// The old row is closed before the new one is there: the other order meets the constraint.
	if (closes) await movePublicationEnd(tx, closes.id, { until: from, endedAs: "updated" });
	const path = await claimAddress(tx, {
		storyId: story.id,
		section: section.slug,
		headline: content.headline,
		slug: content.slug || (last?.path.split("/").at(-1) ?? ""),
		day,
		from,
	});
	const { id } = await tx.publication.create({
		data: {
			storyId: story.id,
			revisionId,
			from,
			until,
			endedAs,
			scheduledWall: wallTime?.wall ?? null,
			scheduledZone: wallTime?.zone ?? null,
			firstPublishedAt,
			...amended(opening, firstPublishedAt),
			sectionId: section.id,
			path,
			...(await chooseSitemap(tx, timeline, monthOfDay(day))),
			createdAt: now,
			createdBy: staffIdOf(actor),
		},
		select: { id: true },
	});
	await listPublication(tx, id, content, firstPublishedAt);
	const keys = await touchedKeys(tx, id);
	await recordChange(tx, from, keys);
	if (until) await recordChange(tx, until, keys);
	await announce(tx, { publicationId: id, what: "begins", at: from });
	if (until && endedAs !== "updated")
		await announce(tx, { publicationId: id, what: "ends", at: until });
	return { id, path };
}
