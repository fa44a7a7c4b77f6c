import type { Metadata } from "next";
import { loadStoryInPaper } from "@/app/(site)/load-story";
import { pageMetadata } from "@/app/(site)/page-metadata";
import { WhatChanged } from "@/components/story/what-changed";
import { changesEnd } from "@/lib/domain/urls";
import { whatChanged } from "@/lib/formats/what-changed";
import { listPublicRevisions } from "@/lib/published/list-public-revisions";
import { live } from "@/lib/published/reader";

type Props = PageProps<"/[section]/[year]/[month]/[day]/[slug]/changes">;

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { story, site } = await loadStoryInPaper(props);
	const page = pageMetadata({
		site,
		title: `What changed: ${story.headline} | ${site.name}`,
		description: `Every change of this story since ${site.name} first published it.`,
		path: story.path + changesEnd,
	});
	// It says again what the story says: readers want it, search results do not.
	return { ...page, robots: { index: false, follow: true } };
}

/** What changed of a story since it was first published, word by word. */
export default async function ChangesPage(props: Props) {
	const { story, site } = await loadStoryInPaper(props);
	const texts = await listPublicRevisions(live, story.storyId);
	return (
		<div className="list-page">
			<header className="list-head changes-head">
				<p className="kicker">What changed</p>
				<h1 lang={story.language}>
					<a href={story.path}>{story.headline}</a>
				</h1>
			</header>
			<WhatChanged changes={whatChanged(texts)} site={site} />
		</div>
	);
}
