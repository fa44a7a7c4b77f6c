import { LatestNews } from "@/components/front/latest-news";
import { StoryRow } from "@/components/front/story-row";
import type { StoryPage } from "@/lib/published/get-story";
import type { Notice } from "@/lib/published/notices";
import type { Site } from "@/lib/published/site";
import type { StoryCard } from "@/lib/published/story-card";
import { directionOf } from "./direction";
import { Notices } from "./notices";
import { RightsLine } from "./rights-line";
import { StoryHead } from "./story-head";
import { StorySide, StoryTopics } from "./story-side";
import { StoryText } from "./story-text";

export type StoryViewProps = {
	story: StoryPage;
	site: Site;
	/** Of the page, in full. */
	address: string;
	/** The newest stories, for the column beside. */
	latest: StoryCard[];
	/** What to read next. */
	related: StoryCard[];
	/** What readers are told of its changes, newest first. */
	notices: Notice[];
	/** The reader's instant, by the database's clock. */
	now: Date;
};

/** A whole story as readers get it, published or previewed. */
export function StoryView({ story, site, address, latest, related, notices, now }: StoryViewProps) {
	const { kind, language, section } = story;
	const corrections = notices.filter((notice) => notice.kind !== "update");
	const others = latest.filter(({ storyId }) => storyId !== story.storyId);
	return (
		<div className="story-page" data-section={section.slug}>
			<article
				className={kind === "opinion" ? "story story-opinion" : "story"}
				lang={language}
				dir={directionOf(language)}
			>
				<StoryHead story={story} site={site} />
				<StorySide story={story} site={site} now={now} notices={notices} />
				<div className="story-main">
					<Notices notices={corrections.filter(({ prominent }) => prominent)} site={site} />
					<StoryText {...story} />
					<Notices notices={corrections.filter(({ prominent }) => !prominent)} site={site} />
					<StoryTopics topics={story.topics} />
					<RightsLine story={story} site={site} address={address} />
				</div>
			</article>
			<LatestNews stories={others} site={site} now={now} />
			{related.length > 0 && <StoryRow title="Read next" stories={related} site={site} now={now} />}
		</div>
	);
}
