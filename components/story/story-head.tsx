import type { StoryPage } from "@/lib/published/get-story";
import type { Site } from "@/lib/published/site";
import { Breadcrumb } from "./breadcrumb";
import { CreditLine } from "./credit-line";
import { kindLabel } from "./story-label";
import { StoryTime } from "./story-time";

type Props = { story: StoryPage; site: Site };

/** Label and kind: "Analysis", "Panama Canal", or both. */
function Label({ kind, kicker }: Pick<StoryPage, "kind" | "kicker">) {
	const labels = [kindLabel(kind), kicker].filter((label) => label !== "");
	if (labels.length === 0) return null;
	return <p className="kicker">{labels.join(" · ")}</p>;
}

/** What opens a story: its place in the paper, the date line, the headline and what it is about. */
export function StoryHead({ story, site }: Props) {
	const { kind, kicker, headline, standfirst, section, credits, firstPublishedAt } = story;
	return (
		<header className="story-head">
			<Breadcrumb section={section} />
			<p className="date-line">
				<StoryTime instant={firstPublishedAt} site={site} />
			</p>
			<Label kind={kind} kicker={kicker} />
			{kind === "opinion" && <CreditLine credits={credits} className="byline byline-first" by="" />}
			<h1>{headline}</h1>
			{standfirst && <p className="standfirst">{standfirst}</p>}
		</header>
	);
}
