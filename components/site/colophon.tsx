import { zoneName } from "@/components/story/spoken-time";
import { zoned } from "@/lib/domain/urls";
import type { Paper } from "@/lib/published/get-paper";

/** What a paper says of itself at its end. */
export function Colophon({ paper: { site, now } }: { paper: Paper }) {
	const { year } = zoned(now, site.timeZone);
	return (
		<footer className="colophon">
			<p className="colophon-name">{site.name}</p>
			<p>{site.description}</p>
			<p>
				<a href="/latest">Everything, newest first</a>
				<a href="/corrections">Corrections</a>
				<a href="/feed.xml">Feed</a>
			</p>
			<p>
				© {year} {site.name}. All times are {zoneName(now, site)}.
			</p>
		</footer>
	);
}
