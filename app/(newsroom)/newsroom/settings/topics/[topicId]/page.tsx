import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { type Query, toldCount } from "@/app/(newsroom)/newsroom/settings/asked-list";
import { change, merge, remove, split } from "@/app/(newsroom)/newsroom/settings/topics/actions";
import { counted, countedUses } from "@/components/newsroom/settings/counted";
import { MergeForm } from "@/components/newsroom/settings/merge-form";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { TopicFields } from "@/components/newsroom/settings/topic-fields";
import { TopicSplit } from "@/components/newsroom/settings/topic-stories";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { Notice } from "@/components/newsroom/ui/notice";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { TopicStories } from "@/lib/domain/taxonomy";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { getTopicSheet } from "@/lib/newsroom/taxonomy/list-topics";
import { listTopicStories } from "@/lib/newsroom/taxonomy/topic-stories";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Topic" };

type Props = { params: Promise<{ topicId: string }>; searchParams: Query };

/** Which stories the address asks for; what it asks wrongly is left out. */
async function storiesAsked({ params, searchParams }: Props): Promise<TopicStories> {
	const [{ topicId }, given] = await Promise.all([params, searchParams]);
	const { words, sectionId, firstDay, lastDay } = given;
	const asked = TopicStories.safeParse({ topicId, words, sectionId, firstDay, lastDay });
	return asked.success ? asked.data : TopicStories.parse({ topicId });
}

export default async function TopicSettingsPage({ params, searchParams }: Props) {
	const { topicId } = await params;
	const actor = await requireActor(`/newsroom/settings/topics/${topicId}`);
	if (!maySetUpPaper(actor) || !z.uuid().safeParse(topicId).success) notFound();
	const topic = await getTopicSheet({ actor }, topicId);
	if (!topic) notFound();
	const asked = await storiesAsked({ params, searchParams });
	const [found, taxonomy, site, merged] = await Promise.all([
		listTopicStories({ actor }, asked),
		listTaxonomy(),
		getNewsroomSite(),
		toldCount(searchParams, "merged"),
	]);
	const { sections, retiredSections, topics } = taxonomy;
	return (
		<>
			<SettingsHead title={topic.name} intro={countedUses(topic)}>
				<ButtonLink href="/newsroom/settings/topics">All topics</ButtonLink>
				<ButtonLink href={`/topics/${topic.slug}`}>Its page</ButtonLink>
			</SettingsHead>
			{merged === null ? null : (
				<Notice tone="good" live>
					{`Merged: ${counted(merged, "story was", "stories were")} filed here. The old address leads on.`}
				</Notice>
			)}
			<div className="columns">
				<Section title="What it is called">
					<ActionForm action={change} done="Saved. Readers see it now.">
						<input type="hidden" name="topicId" value={topic.id} />
						<TopicFields topic={topic} />
						<div>
							<Submit variant="primary">Save</Submit>
						</div>
					</ActionForm>
				</Section>
				<Section title={topic.unused ? "Merge it, or take it away" : "Merge it into another"}>
					<MergeForm
						action={merge}
						field="topicId"
						id={topic.id}
						name={topic.name}
						others={topics}
						label="Into"
					>
						<p>{`What is filed anew: ${countedUses(topic)}. Its address leads on.`}</p>
					</MergeForm>
					{topic.unused ? (
						<ActionForm action={remove} className="form topic-removal">
							<input type="hidden" name="topicId" value={topic.id} />
							<div>
								<Submit variant="danger" small>
									Delete the topic
								</Submit>
							</div>
						</ActionForm>
					) : null}
				</Section>
			</div>
			<Section
				title="Split it"
				intro="Give some of its stories another topic. Texts and revisions stay as they are."
			>
				<TopicSplit
					asked={asked}
					found={found}
					sections={[...sections, ...retiredSections]}
					topics={topics}
					timeZone={site?.timeZone ?? "UTC"}
					split={split}
				/>
			</Section>
		</>
	);
}
