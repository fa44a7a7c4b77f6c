import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BringBack } from "@/components/newsroom/history/bring-back";
import {
	type Against,
	MarksKey,
	RevisionViews,
} from "@/components/newsroom/history/revision-views";
import { RevisionWords } from "@/components/newsroom/history/revision-words";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { Time } from "@/components/newsroom/ui/time";
import { sameValue } from "@/lib/domain/draft";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { type DeskStory, getDeskStory } from "@/lib/newsroom/story/get-desk-story";
import { getRevision } from "@/lib/newsroom/story/list-revisions";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";
import "@/app/(newsroom)/body-text.css";

export const metadata: Metadata = { title: "Revision" };

const RevisionNumber = z.coerce.number().int().positive().max(2_000_000_000);
const Path = z.object({ storyId: z.uuid(), number: RevisionNumber });
const Query = z.object({ against: z.literal("draft").or(RevisionNumber).nullable().catch(null) });

type Props = PageProps<"/newsroom/stories/[storyId]/revisions/[number]">;

export default async function RevisionPage({ params, searchParams }: Props) {
	const given = await params;
	const actor = await requireActor(`/newsroom/stories/${given.storyId}/revisions/${given.number}`);
	const path = Path.safeParse(given);
	if (!path.success) notFound();
	const { storyId, number } = path.data;
	const asked = Query.parse(await searchParams).against;
	const [revision, story, other, choices, site] = await Promise.all([
		getRevision({ actor }, storyId, number),
		getDeskStory({ actor }, storyId),
		typeof asked === "number" ? getRevision({ actor }, storyId, asked) : null,
		listTaxonomy(),
		getNewsroomSite(),
	]);
	if (!revision || !story) notFound();
	const against: Against = asked === "draft" ? asked : (other?.number ?? "nothing");
	const [before, after] = against === "draft" ? [revision, story] : [other, revision];
	const { content, createdAt, createdBy } = revision;
	return (
		<>
			<PageHead
				title={`Revision ${number}`}
				intro={
					<>
						Kept <Time at={createdAt} timeZone={site?.timeZone ?? "UTC"} seconds /> by{" "}
						{createdBy ?? "a machine"}
					</>
				}
			>
				<ButtonLink href={`/newsroom/preview/stories/${storyId}/${number}`} target="_blank">
					As a page
				</ButtonLink>
				<ButtonLink href={`/newsroom/stories/${storyId}/revisions`}>History</ButtonLink>
				<ButtonLink href={`/newsroom/stories/${storyId}`}>The story</ButtonLink>
			</PageHead>
			<RevisionViews storyId={storyId} number={number} against={against} />
			<MarksKey number={number} against={against} />
			<RevisionWords before={before?.content ?? null} after={after.content} choices={choices} />
			{mayBringBack(story) ? (
				<Section title="Bring it back">
					<BringBack
						storyId={storyId}
						number={number}
						draftVersion={story.version}
						same={sameValue(content, story.content)}
					/>
				</Section>
			) : null}
		</>
	);
}

function mayBringBack({ may, deskState }: DeskStory): boolean {
	return may.edit && deskState !== "spiked";
}
