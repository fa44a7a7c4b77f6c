import type { Front } from "@/lib/published/arrange-front";
import { FrontBlocks } from "./front-blocks";
import type { FrontContext } from "./front-context";
import { OpinionStrip } from "./opinion-strip";
import { TopStories } from "./top-stories";

/** The home front. Opinion stands after the first section, where readers look for it. */
export function HomeFront({ front, ...context }: FrontContext & { front: Front }) {
	const { blocks, opinion } = front;
	if (!front.lead) return <p className="nothing-yet">The first story has not been published yet.</p>;
	return (
		<div className="front">
			<TopStories {...front} {...context} />
			<FrontBlocks blocks={blocks.slice(0, 2)} {...context} />
			{opinion && <OpinionStrip opinion={opinion} {...context} />}
			<FrontBlocks blocks={blocks.slice(2)} {...context} />
		</div>
	);
}
