import type { HomeFront as Stories, UnarrangedFront } from "@/lib/published/get-home-front";
import { arrangeFront } from "./arrange-front";
import { EditedFront } from "./edited-front";
import { FrontBlocks } from "./front-blocks";
import type { FrontContext } from "./front-context";
import { OpinionStrip } from "./opinion-strip";
import { TopStories } from "./top-stories";

/** The front that arranges itself. Opinion stands after the first section, where readers look for it. */
function ArrangedFront({ stories, sections, ...context }: FrontContext & UnarrangedFront) {
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

/** The home front: as editors arranged it, or as it arranges itself. */
export function HomeFront({ site, now, marked, ...stories }: FrontContext & Stories) {
	const context = { site, now, ...(marked ? { marked } : {}) };
	if (stories.edited) return <EditedFront front={stories.edited} {...context} />;
	return <ArrangedFront {...stories} {...context} />;
}
