import { joinNames } from "@/lib/domain/byline";
import { zoned } from "@/lib/domain/urls";
import type { StoryPage } from "@/lib/published/get-story";
import type { Site } from "@/lib/published/site";

/** Whose the words are: the agency's where one is credited, else the paper's. */
export function RightsLine({ story, site }: { story: StoryPage; site: Site }) {
	const agencies = story.credits
		.filter(({ kind }) => kind === "organisation")
		.map(({ name }) => name);
	const { year } = zoned(story.firstPublishedAt, site.timeZone);
	return (
		<p className="rights">{`© ${year} ${agencies.length > 0 ? joinNames(agencies) : site.name}`}</p>
	);
}
