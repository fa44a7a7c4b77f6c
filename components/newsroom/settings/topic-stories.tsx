import Form from "next/form";
import Link from "next/link";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Button, ButtonLink } from "@/components/newsroom/ui/button";
import { FormSelect, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { SelectField, TextField } from "@/components/newsroom/ui/text-field";
import { Time } from "@/components/newsroom/ui/time";
import type { Named } from "@/lib/domain/named";
import type { TopicStories } from "@/lib/domain/taxonomy";
import { ChosenStories } from "./chosen-stories";

type Row = {
	storyId: string;
	headline: string;
	section: string | null;
	state: "live" | "scheduled" | "draft";
	at: Date | null;
};

type TopicSplitProps<T> = {
	asked: TopicStories;
	found: { rows: Row[]; total: number };
	sections: Named[];
	topics: Named[];
	timeZone: string;
	split: FormAction<T>;
};

/** Which stories of the topic are meant: a plain form that leads to an address. */
function StoryFilter({ asked, sections }: { asked: TopicStories; sections: Named[] }) {
	const { topicId, words, sectionId, firstDay, lastDay } = asked;
	const here = `/newsroom/settings/topics/${topicId}`;
	return (
		<Form
			action={here}
			className="filters"
			role="search"
			aria-label="Stories of this topic"
			key={JSON.stringify(asked)}
		>
			<TextField
				label="Words of the headline"
				name="words"
				type="search"
				defaultValue={words}
				maxLength={200}
			/>
			<SelectField label="Section" name="sectionId" defaultValue={sectionId}>
				<option value="">All sections</option>
				{sections.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<TextField label="From day" name="firstDay" type="date" defaultValue={firstDay} />
			<TextField label="To day" name="lastDay" type="date" defaultValue={lastDay} />
			<div className="buttons filters__acts">
				<Button type="submit">Find</Button>
				{words || sectionId || firstDay || lastDay ? (
					<ButtonLink variant="plain" href={here}>
						Show all
					</ButtonLink>
				) : null}
			</div>
		</Form>
	);
}

function StoryLine({ row, timeZone }: { row: Row; timeZone: string }) {
	return (
		<>
			<Link href={`/newsroom/stories/${row.storyId}`} prefetch={false}>
				{row.headline || "No headline yet"}
			</Link>
			<span className="soft">
				{" "}
				{row.section ?? "No section"}, {row.state}
				{row.at ? (
					<>
						, <Time at={row.at} timeZone={timeZone} />
					</>
				) : null}
			</span>
		</>
	);
}

/** Gives some of a topic's stories another topic: look for them, tick them, say which. */
export function TopicSplit<T>({
	asked,
	found: { rows, total },
	sections,
	topics,
	timeZone,
	split,
}: TopicSplitProps<T>) {
	const { topicId, words, sectionId, firstDay, lastDay } = asked;
	return (
		<>
			<StoryFilter asked={asked} sections={sections} />
			{rows.length === 0 ? (
				<p className="empty">No story of this topic is like that.</p>
			) : (
				<ActionForm action={split} done="Filed. Readers see it now.">
					<input type="hidden" name="topicId" value={topicId} />
					<input type="hidden" name="words" value={words} />
					<input type="hidden" name="sectionId" value={sectionId} />
					<input type="hidden" name="firstDay" value={firstDay} />
					<input type="hidden" name="lastDay" value={lastDay} />
					<ChosenStories
						total={total}
						rows={rows.map((row) => ({
							id: row.storyId,
							line: <StoryLine row={row} timeZone={timeZone} />,
							name: row.headline || "No headline yet",
						}))}
					/>
					<div className="form__row">
						<FormSelect label="They get the topic" name="into" defaultValue="">
							<option value="">A new one …</option>
							{topics
								.filter(({ id }) => id !== topicId)
								.map(({ id, name }) => (
									<option key={id} value={id}>
										{name}
									</option>
								))}
						</FormSelect>
						<FormText
							label="Name of the new topic"
							name="newName"
							maxLength={80}
							autoComplete="off"
							optional
						/>
					</div>
					<FormSelect label="And this topic" name="how" defaultValue="instead">
						<option value="instead">no longer</option>
						<option value="besides">stays besides</option>
					</FormSelect>
					<div>
						<Submit>File the chosen stories</Submit>
					</div>
				</ActionForm>
			)}
		</>
	);
}
