import type { FrontBlock } from "./arrange-front";
import type { FrontContext } from "./front-context";
import { SectionBlock } from "./section-block";

/** Blocks of sections, one under the other; two halves that follow each other stand side by side. */
export function FrontBlocks({ blocks, ...context }: FrontContext & { blocks: FrontBlock[] }) {
	if (blocks.length === 0) return null;
	return (
		<div className="blocks">
			{blocks.map((block) => (
				<SectionBlock key={block.section.slug} {...block} {...context} />
			))}
		</div>
	);
}
