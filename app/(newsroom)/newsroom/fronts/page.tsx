import type { Metadata } from "next";
import { BreakingBarForm, BreakingBarTable } from "@/components/newsroom/breaking/breaking-bars";
import { FrontTable } from "@/components/newsroom/front/front-table";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { mayBreakNews } from "@/lib/domain/permissions";
import { listBreakingBars } from "@/lib/newsroom/breaking/list-breaking-bars";
import { listFronts } from "@/lib/newsroom/front/list-fronts";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { requireActor } from "@/lib/web/session";
import { breakNews, endNews } from "./actions";

export const metadata: Metadata = { title: "Fronts" };

export default async function FrontsPage() {
	const actor = await requireActor("/newsroom/fronts");
	const [fronts, bars, site] = await Promise.all([
		listFronts({ actor }),
		listBreakingBars({ actor }),
		getNewsroomSite(),
	]);
	const timeZone = site?.timeZone ?? "UTC";
	return (
		<>
			<PageHead
				title="Fronts"
				intro="The home page and the sections’ pages. While nobody arranges one, it follows the news by itself."
			/>
			<Section title="Pages">
				<FrontTable fronts={fronts} timeZone={timeZone} />
			</Section>
			{mayBreakNews(actor) ? (
				<Section title="Breaking news" intro="One line over every page that readers have.">
					{bars.length > 0 ? (
						<BreakingBarTable bars={bars} timeZone={timeZone} end={endNews} />
					) : null}
					<div className="narrow">
						<BreakingBarForm set={breakNews} timeZone={timeZone} />
					</div>
				</Section>
			) : null}
		</>
	);
}
