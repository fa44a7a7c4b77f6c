import type { Metadata } from "next";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { WireDesk } from "@/components/newsroom/wire/wire-desk";
import { mayPublish } from "@/lib/domain/permissions";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "From wire text" };

export default async function WirePage() {
	const actor = await requireActor("/newsroom/wire");
	const [choices, site] = await Promise.all([listTaxonomy(), getNewsroomSite()]);
	const { timeZone, language } = site ?? { timeZone: "UTC", language: "en" };
	const publishable = choices.sections
		.filter(({ deskId }) => mayPublish(actor, { deskId, createdBy: actor.id }))
		.map(({ id }) => id);
	return (
		<>
			<PageHead
				title="From wire text"
				intro="An agency’s report becomes a story: paste it, look, publish."
			/>
			<WireDesk choices={choices} site={{ timeZone, language }} publishable={publishable} />
		</>
	);
}
