import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { type Query, toldCount } from "@/app/(newsroom)/newsroom/settings/asked-list";
import { change, merge } from "@/app/(newsroom)/newsroom/settings/people/actions";
import { counted } from "@/components/newsroom/settings/counted";
import { MergeForm } from "@/components/newsroom/settings/merge-form";
import { PersonFields } from "@/components/newsroom/settings/person-fields";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { Notice } from "@/components/newsroom/ui/notice";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { getContributorSheet } from "@/lib/newsroom/taxonomy/list-credited";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Person" };

type Props = { params: Promise<{ contributorId: string }>; searchParams: Query };

export default async function PersonSettingsPage({ params, searchParams }: Props) {
	const { contributorId } = await params;
	const actor = await requireActor(`/newsroom/settings/people/${contributorId}`);
	if (!maySetUpPaper(actor) || !z.uuid().safeParse(contributorId).success) notFound();
	const person = await getContributorSheet({ actor }, contributorId);
	if (!person) notFound();
	const [{ contributors }, merged] = await Promise.all([
		listTaxonomy(),
		toldCount(searchParams, "merged"),
	]);
	return (
		<>
			<SettingsHead title={person.name} intro={person.role}>
				<ButtonLink href="/newsroom/settings/people">All people</ButtonLink>
				<ButtonLink href={`/people/${person.slug}`}>Their page</ButtonLink>
			</SettingsHead>
			{merged === null ? null : (
				<Notice tone="good" live>
					{`Merged: ${counted(merged, "story names", "stories name")} them now. The old address leads here.`}
				</Notice>
			)}
			<div className="columns">
				<Section title="What readers are told">
					<ActionForm action={change} done="Saved. Readers see it now.">
						<input type="hidden" name="contributorId" value={person.id} />
						<PersonFields person={person} />
						<div>
							<Submit variant="primary">Save</Submit>
						</div>
					</ActionForm>
				</Section>
				<Section title="The same as somebody else">
					<MergeForm
						action={merge}
						field="contributorId"
						id={person.id}
						name={person.name}
						others={contributors}
						label="The one who stays"
					>
						<p>
							Every byline will name the one who stays, and this page’s address will lead to theirs.
						</p>
					</MergeForm>
				</Section>
			</div>
		</>
	);
}
