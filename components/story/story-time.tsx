import { isoWithOffset } from "@/lib/domain/urls";
import type { Site } from "@/lib/published/site";
import { dateAndTime, timeInList, zoneName } from "./spoken-time";

type Props = {
	instant: Date;
	site: Site;
	/** With it, as lists tell the time; without, in full. */
	now?: Date;
	/** It stands under a heading that has the date. */
	underDate?: boolean;
	className?: string;
};

/** A time as readers are told it; machines get the instant, and the pointer shows the zone. */
export function StoryTime({ instant, site, now, underDate, className }: Props) {
	return (
		<time
			className={className}
			dateTime={isoWithOffset(instant, site.timeZone)}
			title={`${dateAndTime(instant, site)}, ${zoneName(instant, site)}`}
		>
			{now ? timeInList(instant, now, site, { underDate }) : dateAndTime(instant, site)}
		</time>
	);
}
