import { dayOf, longDate } from "@/components/story/spoken-time";
import { siteFilePath } from "@/lib/domain/urls";
import type { Paper } from "@/lib/published/get-paper";
import type { Site } from "@/lib/published/site";

type Props = { paper: Paper; home: boolean };

/** The paper's name: as it has drawn it, or set in type. */
function PaperName({ name, settings: { nameplate } }: Site) {
	if (!nameplate) return name;
	const { hash, width, height, turnsLight } = nameplate;
	return (
		<img
			className={turnsLight ? "nameplate-picture nameplate-turns" : "nameplate-picture"}
			src={siteFilePath(hash, "nameplate.png")}
			width={width}
			height={height}
			alt={name}
			fetchPriority="high"
		/>
	);
}

/** The paper's name. On the front it stands large, with the day's date and the motto. */
export function Masthead({ paper: { site, now }, home }: Props) {
	const date = <time dateTime={dayOf(now, site.timeZone)}>{longDate(now, site)}</time>;
	const Name = home ? "h1" : "p";
	return (
		<div className={home ? "masthead masthead-home" : "masthead"}>
			<p className="masthead-date">{date}</p>
			<Name className="nameplate">
				<a href="/">
					<PaperName {...site} />
				</a>
			</Name>
			{site.motto && <p className="motto">{site.motto}</p>}
		</div>
	);
}
