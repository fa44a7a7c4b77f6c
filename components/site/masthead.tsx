import { dayOf, longDate } from "@/components/story/spoken-time";
import type { Paper } from "@/lib/published/get-paper";

type Props = { paper: Paper; home: boolean };

/** The paper's name. On the front it stands large, with the day's date and the motto. */
export function Masthead({ paper: { site, now }, home }: Props) {
	const date = <time dateTime={dayOf(now, site.timeZone)}>{longDate(now, site)}</time>;
	const Name = home ? "h1" : "p";
	return (
		<div className={home ? "masthead masthead-home" : "masthead"}>
			<p className="masthead-date">{date}</p>
			<Name className="nameplate">
				<a href="/">{site.name}</a>
			</Name>
			{site.motto && <p className="motto">{site.motto}</p>}
		</div>
	);
}
