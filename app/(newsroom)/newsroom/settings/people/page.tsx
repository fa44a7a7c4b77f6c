import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOfList, type Query } from "@/app/(newsroom)/newsroom/settings/asked-list";
import { NamedSearch } from "@/components/newsroom/settings/named-search";
import { NamedTable } from "@/components/newsroom/settings/named-table";
import { PersonFields } from "@/components/newsroom/settings/person-fields";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { listContributors } from "@/lib/newsroom/taxonomy/list-credited";
import { mostCounted } from "@/lib/newsroom/taxonomy/named-page";
import { requireActor } from "@/lib/web/session";
import { add } from "./actions";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "People" };

const href = "/newsroom/settings/people";

export default async function PeoplePage({ searchParams }: { searchParams: Query }) {
	const actor = await requireActor(href);
	if (!maySetUpPaper(actor)) notFound();
	const asked = await askedOfList(searchParams);
	const { rows, next } = await listContributors({ actor }, asked);
	return (
		<>
			<SettingsHead
				title="People"
				intro="Who stands in bylines, each with a page for readers. Who signs in here is under Staff."
			/>
			<div className="columns columns--aside">
				<Section title={asked.words ? `People with “${asked.words}”` : "Everybody in bylines"}>
					<NamedSearch
						href={href}
						label="People"
						words={asked.words}
						after={asked.after}
						next={next}
						found={rows.length > 0}
					>
						<NamedTable
							caption="People, by name"
							rows={rows}
							href={href}
							readers="/people/"
							about="Role"
							most={mostCounted}
						/>
					</NamedSearch>
				</Section>
				<Section title="Add somebody">
					<ActionForm action={add} done="Added.">
						<PersonFields />
						<div>
							<Submit variant="primary">Add them</Submit>
						</div>
					</ActionForm>
				</Section>
			</div>
		</>
	);
}
