import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { StoryDesk } from "@/components/newsroom/desk/story-desk";
import { picturesIn } from "@/lib/domain/story-body";
import { listPicturesById } from "@/lib/newsroom/picture/get-picture";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { getHouseWording } from "@/lib/newsroom/site/get-settings";
import { getDeskStory } from "@/lib/newsroom/story/get-desk-story";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";
import "@/app/(newsroom)/body-text.css";

export const metadata: Metadata = { title: "Story" };

type Props = { params: Promise<{ storyId: string }> };

export default async function StoryEditorPage({ params }: Props) {
	const { storyId } = await params;
	const actor = await requireActor(`/newsroom/stories/${storyId}`);
	const story = z.uuid().safeParse(storyId).success && (await getDeskStory({ actor }, storyId));
	if (!story) notFound();
	const { body, leadPicture } = story.content;
	const pictureIds = [...picturesIn(body), ...(leadPicture ? [leadPicture.pictureId] : [])];
	const [pictures, choices, site, wording] = await Promise.all([
		listPicturesById({ actor }, pictureIds),
		listTaxonomy(),
		getNewsroomSite(),
		getHouseWording(),
	]);
	const { timeZone, language } = site ?? { timeZone: "UTC", language: "en" };
	return (
		<StoryDesk
			key={storyId}
			story={story}
			pictures={pictures}
			choices={choices}
			site={{ timeZone, language }}
			wording={wording.value}
			staffId={actor.id}
		/>
	);
}
