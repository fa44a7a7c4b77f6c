import { joinNames } from "@/lib/domain/byline";
import { zoned } from "@/lib/domain/urls";
import type { StoryPage } from "@/lib/published/get-story";
import type { Site } from "@/lib/published/site";

type Props = { story: StoryPage; site: Site; address: string };

/** Whose the words are: the agency's where one is credited, else the paper's. On paper, also where they are found. */
export function RightsLine({ story, site, address }: Props) {
	const agencies = story.credits
		.filter(({ kind }) => kind === "organisation")
		.map(({ name }) => name);
	const { year } = zoned(story.firstPublishedAt, site.timeZone);
	return (
		<p
			className="rights"
			data-address={address}
		>{`© ${year} ${agencies.length > 0 ? joinNames(agencies) : site.name}`}</p>
	);
}
