import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EventTable } from "@/components/newsroom/history/event-table";
import { RevisionTable } from "@/components/newsroom/history/revision-table";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { getDeskStory } from "@/lib/newsroom/story/get-desk-story";
import { listEvents } from "@/lib/newsroom/story/list-events";
import { listRevisions } from "@/lib/newsroom/story/list-revisions";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "History" };

type Props = { params: Promise<{ storyId: string }> };

export default async function RevisionsPage({ params }: Props) {
	const { storyId } = await params;
	const actor = await requireActor(`/newsroom/stories/${storyId}/revisions`);
	const story = z.uuid().safeParse(storyId).success && (await getDeskStory({ actor }, storyId));
	if (!story) notFound();
	const [revisions, events, choices, site] = await Promise.all([
		listRevisions({ actor }, storyId),
		listEvents({ actor }, storyId),
		listTaxonomy(),
		getNewsroomSite(),
	]);
	const timeZone = site?.timeZone ?? "UTC";
	return (
		<>
			<PageHead title="History" intro={story.content.headline || "A story without a headline"}>
				<ButtonLink href={`/newsroom/stories/${storyId}`}>Back to the story</ButtonLink>
			</PageHead>
			<Section
				title="Revisions"
				intro="What the story said when it was kept or published; none is ever changed."
			>
				<RevisionTable
					storyId={storyId}
					revisions={revisions}
					publications={story.publications}
					timeZone={timeZone}
				/>
			</Section>
			<Section title="What was done">
				<EventTable events={events} choices={choices} timeZone={timeZone} />
			</Section>
		</>
	);
}
