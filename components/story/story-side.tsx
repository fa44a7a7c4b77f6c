import { changesEnd, topicPath } from "@/lib/domain/urls";
import type { StoryPage } from "@/lib/published/get-story";
import type { Notice } from "@/lib/published/notices";
import type { Site } from "@/lib/published/site";
import { CreditLine } from "./credit-line";
import { longDate, yearsBetween } from "./spoken-time";
import { StoryTime } from "./story-time";

type Props = { story: StoryPage; site: Site; now: Date };

type SideProps = Props & { notices: Notice[] };

/** From how many years on readers are told that a story is old. */
const oldAfter = 1;

function OldStoryNotice({ story, site, now }: Props) {
	const years = yearsBetween(story.firstPublishedAt, now);
	if (years < oldAfter) return null;
	return (
		<p className="old-story">
			This story is {years === 1 ? "a year" : `${years} years`} old. It tells what was known on{" "}
			{longDate(story.firstPublishedAt, site)}.
		</p>
	);
}

/** When it was last updated, what is new, and the way to all that changed. */
function Updated({ story, site, notices }: Omit<SideProps, "now">) {
	const { path, firstPublishedAt, updatedAt } = story;
	if (updatedAt.getTime() <= firstPublishedAt.getTime()) return null;
	const news = notices.find(
		({ kind, at }) => kind === "update" && at.getTime() === updatedAt.getTime(),
	);
	return (
		<div className="updated">
			<p>
				Updated <StoryTime instant={updatedAt} site={site} />
			</p>
			{news && <p className="updated-news">{news.text}</p>}
			<p>
				<a href={path + changesEnd}>What changed</a>
			</p>
		</div>
	);
}

/** Beside the text: who wrote it, when it last changed, and how old it is. */
export function StorySide({ story, site, now, notices }: SideProps) {
	const { kind, credits } = story;
	return (
		<div className="story-side">
			{kind !== "opinion" && <CreditLine credits={credits} className="byline" />}
			<Updated story={story} site={site} notices={notices} />
			<OldStoryNotice story={story} site={site} now={now} />
		</div>
	);
}

/** What a story is about, each word leading to more of it. */
export function StoryTopics({ topics }: Pick<StoryPage, "topics">) {
	if (topics.length === 0) return null;
	return (
		<nav className="story-topics" aria-label="Topics">
			<ul>
				{topics.map(({ slug, name }) => (
					<li key={slug}>
						<a href={topicPath(slug)}>{name}</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
