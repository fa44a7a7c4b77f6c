import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Query, toldCount } from "@/app/(newsroom)/newsroom/settings/asked-list";
import { counted } from "@/components/newsroom/settings/counted";
import { SectionFields } from "@/components/newsroom/settings/section-fields";
import { SectionTable } from "@/components/newsroom/settings/section-table";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { Notice } from "@/components/newsroom/ui/notice";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { listSections } from "@/lib/newsroom/taxonomy/list-sections";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import { add, move } from "./actions";

export const metadata: Metadata = { title: "Sections" };

export default async function SectionsPage({ searchParams }: { searchParams: Query }) {
	const actor = await requireActor("/newsroom/settings/sections");
	if (!maySetUpPaper(actor)) notFound();
	const [sections, { desks }, merged, schedules] = await Promise.all([
		listSections({ actor }),
		listTaxonomy(),
		toldCount(searchParams, "merged"),
		toldCount(searchParams, "schedules"),
	]);
	return (
		<>
			<SettingsHead
				title="Sections"
				intro="Where stories run, each in exactly one. Open sections stand in the navigation in this order."
			/>
			{merged === null ? null : (
				<Notice tone="good" live>
					{`Merged: ${counted(merged, "live story", "live stories")} and ${counted(schedules ?? 0, "schedule", "schedules")} moved. Every old address leads on.`}
				</Notice>
			)}
			<Section title="All sections">
				<SectionTable sections={sections} move={move} />
			</Section>
			<Section title="A new section">
				<div className="narrow">
					<ActionForm action={add} done="The section is open.">
						<SectionFields desks={desks} />
						<div>
							<Submit variant="primary">Open the section</Submit>
						</div>
					</ActionForm>
				</div>
			</Section>
		</>
	);
}
