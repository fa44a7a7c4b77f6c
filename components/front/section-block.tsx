import { sectionPath } from "@/lib/domain/urls";
import type { SectionBlock as Block } from "@/lib/published/arrange-front";
import type { StoryCard } from "@/lib/published/story-card";
import { Card } from "./card";
import type { FrontContext } from "./front-context";
import { halfWidth, quarterWidth } from "./top-stories";

type Columns = FrontContext & { stories: StoryCard[] };

/** A large picture story, two beside it, and headlines. */
function Feature({ stories: [lead, ...others], ...context }: Columns) {
	const second = others.find(({ picture }) => picture);
	const rest = others.filter((story) => story !== second);
	return (
		<>
			<div className="column wide">
				{lead && <Card story={lead} {...context} weight="major" pictureSizes={halfWidth} standfirst />}
			</div>
			<div className="column">
				{second && <Card story={second} {...context} weight="minor" pictureSizes={quarterWidth} standfirst />}
				{rest.slice(0, 1).map((story) => (
					<Card key={story.storyId} story={story} {...context} weight="minor" />
				))}
			</div>
			<div className="column">
				{rest.slice(1).map((story) => (
					<Card key={story.storyId} story={story} {...context} weight="minor" standfirst />
				))}
			</div>
		</>
	);
}

/** Four columns: pictures and pairs of headlines take turns. */
function Quartet({ stories, ...context }: Columns) {
	const [first, ...others] = stories;
	const second = others.find(({ picture }) => picture);
	const rest = others.filter((story) => story !== second);
	const half = Math.ceil(rest.length / 2);
	const pair = (pairStories: StoryCard[]) => (
		<div className="column">
			{pairStories.map((story) => (
				<Card key={story.storyId} story={story} {...context} weight="minor" standfirst />
			))}
		</div>
	);
	const pictureStory = (story: StoryCard | undefined) => (
		<div className="column">
			{story && <Card story={story} {...context} weight="minor" pictureSizes={quarterWidth} standfirst />}
		</div>
	);
	return (
		<>
			{pictureStory(first)}
			{pair(rest.slice(0, half))}
			{pictureStory(second)}
			{pair(rest.slice(half))}
		</>
	);
}

/** Half the page: one story with its picture, headlines next to it. */
function Half({ stories: [lead, ...others], ...context }: Columns) {
	return (
		<>
			<div className="column">
				{lead && <Card story={lead} {...context} weight="minor" pictureSizes={quarterWidth} standfirst />}
			</div>
			<div className="column">
				{others.map((story) => (
					<Card key={story.storyId} story={story} {...context} weight="line" />
				))}
			</div>
		</>
	);
}

/** Words only, in as many columns as there is room for. */
function Ribbon({ stories, ...context }: Columns) {
	return stories.map((story) => <Card key={story.storyId} story={story} {...context} weight="minor" standfirst />);
}

const layouts = { feature: Feature, quartet: Quartet, half: Half, ribbon: Ribbon };

/** A section on the home front. */
export function SectionBlock({ section, layout, stories, ...context }: Block & FrontContext) {
	const Columns = layouts[layout];
	const name = `block-${section.slug}`;
	return (
		<section className={`block block-${layout}`} data-section={section.slug} aria-labelledby={name}>
			<h2 className="block-name" id={name}>
				<a href={sectionPath(section.slug)}>{section.name}</a>
			</h2>
			<div className="block-columns">
				<Columns stories={stories} {...context} />
			</div>
		</section>
	);
}
