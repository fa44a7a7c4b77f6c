import { randomUUID } from "node:crypto";
import { homeAsArranged, sectionAsArranged } from "@/components/front/front-as-arranged";
import { TakeBack } from "@/lib/domain/front/front-input";
import { startFront } from "@/lib/newsroom/front/start-front";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { getUnarrangedFront } from "@/lib/published/get-home-front";
import { live } from "@/lib/published/reader";
import { staffRoute } from "@/lib/web/staff-route";

/** Begins a draft from the page as it arranges itself. */
export const POST = staffRoute(TakeBack, async (context, { front, id }) => {
	const containers =
		front === "home"
			? homeAsArranged(await getUnarrangedFront(live), (await listTaxonomy()).sections, randomUUID)
			: sectionAsArranged(front, randomUUID);
	return startFront(context, { front, id, containers });
});
