import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOfList, type Query } from "@/app/(newsroom)/newsroom/settings/asked-list";
import { NamedSearch } from "@/components/newsroom/settings/named-search";
import { NamedTable } from "@/components/newsroom/settings/named-table";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { TopicFields } from "@/components/newsroom/settings/topic-fields";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { listTopics } from "@/lib/newsroom/taxonomy/list-topics";
import { mostCounted } from "@/lib/newsroom/taxonomy/named-page";
import { requireActor } from "@/lib/web/session";
import { add } from "./actions";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Topics" };

const href = "/newsroom/settings/topics";

export default async function TopicsPage({ searchParams }: { searchParams: Query }) {
	const actor = await requireActor(href);
	if (!maySetUpPaper(actor)) notFound();
	const asked = await askedOfList(searchParams);
	const { rows, next } = await listTopics({ actor }, asked);
	return (
		<>
			<SettingsHead title="Topics" intro="What stories are about; a story may have many." />
			<div className="columns columns--aside">
				<Section title={asked.words ? `Topics with “${asked.words}”` : "All topics"}>
					<NamedSearch
						href={href}
						label="Topics"
						words={asked.words}
						after={asked.after}
						next={next}
						found={rows.length > 0}
					>
						<NamedTable
							caption="Topics, by name"
							rows={rows}
							href={href}
							readers="/topics/"
							most={mostCounted}
						/>
					</NamedSearch>
				</Section>
				<Section title="A new topic">
					<ActionForm action={add} done="The topic is there.">
						<TopicFields />
						<div>
							<Submit variant="primary">Add the topic</Submit>
						</div>
					</ActionForm>
				</Section>
			</div>
		</>
	);
}
