import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { change, merge, reopen, retire } from "@/app/(newsroom)/newsroom/settings/sections/actions";
import { countedUses } from "@/components/newsroom/settings/counted";
import { MergeForm } from "@/components/newsroom/settings/merge-form";
import { SectionFields } from "@/components/newsroom/settings/section-fields";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { FormSelect, Submit } from "@/components/newsroom/ui/form-fields";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { listSections, type SectionRow } from "@/lib/newsroom/taxonomy/list-sections";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Section" };

type Props = { params: Promise<{ sectionId: string }> };

export default async function SectionSettingsPage({ params }: Props) {
	const { sectionId } = await params;
	const actor = await requireActor(`/newsroom/settings/sections/${sectionId}`);
	if (!maySetUpPaper(actor)) notFound();
	const [sections, { desks }] = await Promise.all([listSections({ actor }), listTaxonomy()]);
	const section = sections.find(({ id }) => id === sectionId);
	if (!section) notFound();
	const others = sections.filter(({ id, retiredAt }) => id !== sectionId && !retiredAt);
	return (
		<>
			<SettingsHead title={section.name} intro={countedUses(section)}>
				<ButtonLink href="/newsroom/settings/sections">All sections</ButtonLink>
				<ButtonLink href={`/${section.slug}`}>Its page</ButtonLink>
			</SettingsHead>
			<div className="columns">
				<Section title="What it is called">
					<ActionForm action={change} done="Saved. Readers see it now.">
						<input type="hidden" name="sectionId" value={section.id} />
						<SectionFields desks={desks} section={section} />
						<div>
							<Submit variant="primary">Save</Submit>
						</div>
					</ActionForm>
				</Section>
				<div className="form">
					<Retirement section={section} others={others} />
					<Section title="Merge it into another">
						<MergeForm
							action={merge}
							field="sectionId"
							id={section.id}
							name={section.name}
							others={others}
							label="Into"
						>
							<p>
								{`What moves: ${countedUses(section)}. Every address leads on; drafts go to the other section’s desk. This desk stays, with its staff.`}
							</p>
						</MergeForm>
					</Section>
				</div>
			</div>
		</>
	);
}

function Retirement({ section, others }: { section: SectionRow; others: SectionRow[] }) {
	const id = <input type="hidden" name="sectionId" value={section.id} />;
	if (section.retiredAt) {
		return (
			<Section title="Retired">
				<ActionForm action={reopen}>
					{id}
					<p className="soft">
						{section.leadsTo
							? `It takes no new stories; its front leads to ${section.leadsTo}.`
							: "It takes no new stories; its front stays as an archive."}
					</p>
					<div>
						<Submit>Open it again</Submit>
					</div>
				</ActionForm>
			</Section>
		);
	}
	return (
		<Section title="Retire it">
			<ActionForm action={retire}>
				{id}
				<p className="soft">
					It leaves the navigation and takes no new stories. What has run there stays, and can be
					corrected. It can be opened again.
				</p>
				<FormSelect label="Its front" name="leadsTo" defaultValue="">
					<option value="">stays, as an archive</option>
					{others.map(({ id: other, name }) => (
						<option key={other} value={other}>
							leads to {name}
						</option>
					))}
				</FormSelect>
				<div>
					<Submit>Retire the section</Submit>
				</div>
			</ActionForm>
		</Section>
	);
}
