import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { type Query, toldCount } from "@/app/(newsroom)/newsroom/settings/asked-list";
import { change, merge } from "@/app/(newsroom)/newsroom/settings/sources/actions";
import { counted } from "@/components/newsroom/settings/counted";
import { MergeForm } from "@/components/newsroom/settings/merge-form";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { SourceFields, sourceKinds } from "@/components/newsroom/settings/source-fields";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { Notice } from "@/components/newsroom/ui/notice";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { getSourceSheet } from "@/lib/newsroom/taxonomy/list-credited";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Source" };

type Props = { params: Promise<{ sourceId: string }>; searchParams: Query };

export default async function SourceSettingsPage({ params, searchParams }: Props) {
	const { sourceId } = await params;
	const actor = await requireActor(`/newsroom/settings/sources/${sourceId}`);
	if (!maySetUpPaper(actor) || !z.uuid().safeParse(sourceId).success) notFound();
	const source = await getSourceSheet({ actor }, sourceId);
	if (!source) notFound();
	const [{ sources }, merged] = await Promise.all([
		listTaxonomy(),
		toldCount(searchParams, "merged"),
	]);
	return (
		<>
			<SettingsHead title={source.name} intro={sourceKinds[source.kind]}>
				<ButtonLink href="/newsroom/settings/sources">All sources</ButtonLink>
				<ButtonLink href={`/sources/${source.slug}`}>Its page</ButtonLink>
			</SettingsHead>
			{merged === null ? null : (
				<Notice tone="good" live>
					{`Merged: ${counted(merged, "story names", "stories name")} it now. The old address leads here.`}
				</Notice>
			)}
			<div className="columns">
				<Section title="What is known of it">
					<ActionForm action={change} done="Saved. Readers see it now.">
						<input type="hidden" name="sourceId" value={source.id} />
						<SourceFields source={source} />
						<div>
							<Submit variant="primary">Save</Submit>
						</div>
					</ActionForm>
				</Section>
				<Section title="The same as another">
					<MergeForm
						action={merge}
						field="sourceId"
						id={source.id}
						name={source.name}
						others={sources}
						label="The one that stays"
					>
						<p>
							Every credit will name the one that stays, and this page’s address will lead to its
							page.
						</p>
					</MergeForm>
				</Section>
			</div>
		</>
	);
}
