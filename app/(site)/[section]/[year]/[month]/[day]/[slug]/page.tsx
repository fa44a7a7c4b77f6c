import type { Metadata } from "next";
import { loadStoryInPaper } from "@/app/(site)/load-story";
import { storyDescription, storyMetadata } from "@/app/(site)/story-metadata";
import { JsonLd } from "@/components/site/json-ld";
import { StoryView } from "@/components/story/story-view";
import { siteUrl } from "@/lib/env";
import { jsonLdText } from "@/lib/formats/json-ld-text";
import { breadcrumbJsonLd, newsArticleJsonLd } from "@/lib/formats/news-article-json-ld";
import { listRelatedStories } from "@/lib/published/list-related-stories";
import { listLatestStories } from "@/lib/published/list-stories";
import { listNotices } from "@/lib/published/notices";
import { live } from "@/lib/published/reader";

type Props = PageProps<"/[section]/[year]/[month]/[day]/[slug]">;

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { story, site } = await loadStoryInPaper(props);
	return storyMetadata(story, site);
}

export default async function StoryRoute(props: Props) {
	const { story, site, now } = await loadStoryInPaper(props);
	const [latest, related, notices] = await Promise.all([
		listLatestStories(live, { limit: 11 }),
		listRelatedStories(live, story, { limit: 4 }),
		listNotices(live, story.storyId),
	]);
	const { name, timeZone, settings } = site;
	const paper = { name, timeZone, settings, siteUrl: siteUrl() };
	const facts = { ...story, description: storyDescription(story), notices };
	return (
		<>
			<JsonLd text={jsonLdText(newsArticleJsonLd(facts, paper))} />
			<JsonLd text={jsonLdText(breadcrumbJsonLd(story.section, paper))} />
			<StoryView
				story={story}
				site={site}
				address={paper.siteUrl + story.path}
				now={now}
				latest={latest}
				related={related}
				notices={notices}
			/>
		</>
	);
}
