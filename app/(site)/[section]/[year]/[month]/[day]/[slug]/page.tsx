import { notFound } from "next/navigation";
import { StoryView } from "@/components/story/story-view";
import { listRelatedStories } from "@/lib/published/list-related-stories";
import { listLatestStories } from "@/lib/published/list-stories";
import { live } from "@/lib/published/reader";
import { loadPaper } from "@/app/(site)/load-paper";
import { loadStory } from "@/app/(site)/load-story";

type Props = PageProps<"/[section]/[year]/[month]/[day]/[slug]">;

async function pathOf({ params }: Props): Promise<string> {
	const { section, year, month, day, slug } = await params;
	return `/${section}/${year}/${month}/${day}/${slug}`;
}

export default async function StoryRoute(props: Props) {
	const [paper, story] = [await loadPaper(), await loadStory(await pathOf(props))];
	if (!paper || !story) notFound();
	const [latest, related] = await Promise.all([
		listLatestStories(live, { limit: 11 }),
		listRelatedStories(live, story, { limit: 4 }),
	]);
	return <StoryView story={story} site={paper.site} now={paper.now} latest={latest} related={related} />;
}
