import { Card } from "./card";
import type { Placed } from "./copyfit";
import type { FrontContext } from "./front-context";

const sizes = {
	wide: "(min-width: 1300px) 620px, (min-width: 980px) 48vw, calc(100vw - 32px)",
	narrow:
		"(min-width: 1300px) 300px, (min-width: 980px) 24vw, (min-width: 740px) 47vw, calc(100vw - 32px)",
};

type Props = FrontContext & {
	placed: Placed;
	/** Its picture is half a page wide. */
	wide?: boolean;
	/** It leads its block. */
	leads?: boolean;
	first?: boolean;
	sectionName?: boolean;
	level?: 2 | 3;
};

/** A card as the arrangement of a front has placed it. */
export function PlacedCard({
	placed: { story, weight, pictured, standfirst },
	wide,
	...props
}: Props) {
	return (
		<Card
			{...props}
			story={story}
			weight={weight}
			standfirst={standfirst}
			pictureSizes={pictured ? sizes[wide ? "wide" : "narrow"] : undefined}
		/>
	);
}
