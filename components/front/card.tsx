import { NewsPicture } from "@/components/picture/news-picture";
import { directionOf } from "@/components/story/direction";
import { storyLabel } from "@/components/story/story-label";
import { StoryTime } from "@/components/story/story-time";
import { joinNames } from "@/lib/domain/byline";
import type { Site } from "@/lib/published/site";
import type { StoryCard } from "@/lib/published/story-card";
import { isTall, type Weight } from "./copyfit";

export type CardProps = {
	story: StoryCard;
	site: Site;
	now: Date;
	/** How much the story weighs on this front. */
	weight: Weight;
	/** How wide its picture stands; without it, the card is text only. */
	pictureSizes?: string;
	first?: boolean;
	/** On a phone its picture stands over its words; other pictures would be too small there. */
	leads?: boolean;
	standfirst?: boolean;
	/** Where a card is not among its own section's, it says whose it is. */
	sectionName?: boolean;
	/** It stands under a heading that has the date. */
	underDate?: boolean;
	level?: 2 | 3;
	marked?: boolean;
};

/** The words over a headline. In opinion they are the writer's name; a line has none. */
function Kicker({
	story,
	weight,
	sectionName,
}: Pick<CardProps, "story" | "weight" | "sectionName">) {
	if (story.kind === "opinion")
		return <p className="writer">{joinNames(story.credits.map(({ name }) => name))}</p>;
	const label =
		weight === "line" ? "" : storyLabel(story) || (sectionName ? story.section.name : "");
	return label === "" ? null : <p className="kicker">{label}</p>;
}

/** A story on a front. The whole card is the headline's link. */
export function Card({ story, site, now, weight, level = 3, ...shown }: CardProps) {
	const { path, headline, standfirst, section, picture, language, kind, firstPublishedAt } = story;
	const Heading = `h${level}` as const;
	const pictured = picture && shown.pictureSizes ? { ...picture, sizes: shown.pictureSizes } : null;
	const foreign = language === site.language ? {} : { lang: language, dir: directionOf(language) };
	const classes = [
		"card",
		`card-${weight}`,
		kind === "opinion" && "card-opinion",
		pictured && "card-pictured",
		pictured && isTall(pictured.view) && "card-tall",
		shown.leads && "card-leads",
	];
	return (
		<article
			className={classes.filter(Boolean).join(" ")}
			data-section={section.slug}
			data-story={shown.marked ? story.storyId : undefined}
			{...foreign}
		>
			{pictured && <NewsPicture {...pictured} first={shown.first} />}
			<div className="card-words">
				<Kicker story={story} weight={weight} sectionName={shown.sectionName} />
				<Heading className="card-headline">
					<a href={path}>{headline}</a>
				</Heading>
				{shown.standfirst && standfirst && <p className="card-standfirst">{standfirst}</p>}
				<p className="card-time">
					<StoryTime instant={firstPublishedAt} site={site} now={now} underDate={shown.underDate} />
					{weight === "line" && shown.sectionName && (
						<span className="card-section">{section.name}</span>
					)}
				</p>
			</div>
		</article>
	);
}
