import type { HomeFront as Stories } from "@/lib/published/get-home-front";
import { arrangeFront } from "./arrange-front";
import { FrontBlocks } from "./front-blocks";
import type { FrontContext } from "./front-context";
import { OpinionStrip } from "./opinion-strip";
import { TopStories } from "./top-stories";

/** The home front. Opinion stands after the first section, where readers look for it. */
export function HomeFront({ stories, sections, ...context }: FrontContext & Stories) {
	const { blocks, opinion, ...top } = arrangeFront(stories, sections);
	if (!top.lead) return <p className="nothing-yet">The first story has not been published yet.</p>;
	const firstRow = blocks[0]?.layout === "half" ? 2 : 1;
	return (
		<div className="front">
			<TopStories {...top} {...context} />
			<FrontBlocks blocks={blocks.slice(0, firstRow)} {...context} />
			{opinion && <OpinionStrip opinion={opinion} {...context} />}
			<FrontBlocks blocks={blocks.slice(firstRow)} {...context} />
		</div>
	);
}
