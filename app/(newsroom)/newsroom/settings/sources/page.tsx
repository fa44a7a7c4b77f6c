import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOfList, type Query } from "@/app/(newsroom)/newsroom/settings/asked-list";
import { NamedSearch } from "@/components/newsroom/settings/named-search";
import { NamedTable } from "@/components/newsroom/settings/named-table";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { SourceFields, sourceKinds } from "@/components/newsroom/settings/source-fields";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { SourceKind } from "@/lib/domain/taxonomy";
import { listSources } from "@/lib/newsroom/taxonomy/list-credited";
import { mostCounted } from "@/lib/newsroom/taxonomy/named-page";
import { requireActor } from "@/lib/web/session";
import { add } from "./actions";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Sources" };

const href = "/newsroom/settings/sources";

function kindOf(kind: string): string {
	const known = SourceKind.safeParse(kind);
	return known.success ? sourceKinds[known.data] : kind;
}

export default async function SourcesPage({ searchParams }: { searchParams: Query }) {
	const actor = await requireActor(href);
	if (!maySetUpPaper(actor)) notFound();
	const asked = await askedOfList(searchParams);
	const { rows, next } = await listSources({ actor }, asked);
	return (
		<>
			<SettingsHead
				title="Sources"
				intro="Agencies and others that are credited, each with a page for readers."
			/>
			<div className="columns columns--aside">
				<Section title={asked.words ? `Sources with “${asked.words}”` : "All sources"}>
					<NamedSearch
						href={href}
						label="Sources"
						words={asked.words}
						after={asked.after}
						next={next}
						found={rows.length > 0}
					>
						<NamedTable
							caption="Sources, by name"
							rows={rows.map((row) => ({ ...row, about: kindOf(row.about) }))}
							href={href}
							readers="/sources/"
							about="Kind"
							most={mostCounted}
						/>
					</NamedSearch>
				</Section>
				<Section title="A new source">
					<ActionForm action={add} done="Added.">
						<SourceFields />
						<div>
							<Submit variant="primary">Add the source</Submit>
						</div>
					</ActionForm>
				</Section>
			</div>
		</>
	);
}
