import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SiteFrame } from "@/components/site/site-frame";
import { StoryView } from "@/components/story/story-view";
import { siteUrl } from "@/lib/env";
import { previewStory } from "@/lib/newsroom/story/preview-story";
import { getPaper } from "@/lib/published/get-paper";
import { listLatestStories } from "@/lib/published/list-stories";
import { listNotices } from "@/lib/published/notices";
import { live } from "@/lib/published/reader";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Preview", robots: { index: false, follow: false } };

const Path = z.object({
	storyId: z.uuid(),
	revision: z.tuple([z.coerce.number().int().positive().max(2_000_000_000)]).optional(),
});

type Props = { params: Promise<{ storyId: string; revision?: string[] }> };

/** A draft, or one of its revisions, as the page that readers would get. */
export default async function PreviewPage({ params }: Props) {
	const given = await params;
	const actor = await requireActor(
		["/newsroom/preview/stories", given.storyId, ...(given.revision ?? [])].join("/"),
	);
	const path = Path.safeParse(given);
	if (!path.success) notFound();
	const { storyId, revision } = path.data;
	const story = await previewStory({ actor }, { storyId, revision: revision?.[0] });
	const [paper, latest, notices] = await Promise.all([
		getPaper(live),
		listLatestStories(live, { limit: 11 }),
		listNotices(live, storyId),
	]);
	if (!story || !paper) notFound();
	return (
		<SiteFrame paper={paper} path={story.path}>
			<StoryView
				story={story}
				site={paper.site}
				address={siteUrl() + story.path}
				now={paper.now}
				latest={latest}
				related={[]}
				notices={notices}
			/>
		</SiteFrame>
	);
}
