import { HomeFront } from "@/components/front/home-front";
import { FirstRun } from "@/components/site/first-run";
import { getHomeFront } from "@/lib/published/get-home-front";
import { live } from "@/lib/published/reader";
import { loadPaper } from "./load-paper";

export default async function HomePage() {
	const paper = await loadPaper();
	if (!paper) return <FirstRun />;
	return <HomeFront {...(await getHomeFront(live))} site={paper.site} now={paper.now} />;
}
