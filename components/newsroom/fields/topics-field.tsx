"use client";

import { FieldConflict } from "@/components/newsroom/conflicts/field-conflict";
import { useDesk } from "@/components/newsroom/desk/desk";
import { useField } from "@/components/newsroom/desk/use-draft";
import { Combo } from "./combo";

/** What the story is about: any number of topics. */
export function TopicsField() {
	const { choices } = useDesk();
	const { value, problem, change, mayEdit } = useField("topicIds");
	const chosen = value.flatMap((id) => choices.topics.find((topic) => topic.id === id) ?? []);
	const remove = (id: string) => change(value.filter((one) => one !== id));
	return (
		<div id="field-topicIds">
			<Combo
				label="Topics"
				error={problem}
				options={choices.topics.filter(({ id }) => !value.includes(id))}
				disabled={!mayEdit}
				onChoose={(id) => change([...value, id])}
				onTakeBack={() => change(value.slice(0, -1))}
			/>
			<ul className="chosen" aria-label="Chosen topics">
				{chosen.map(({ id, name }) => (
					<li key={id}>
						{name}
						{mayEdit ? (
							<button type="button" onClick={() => remove(id)} aria-label={`Remove ${name}`}>
								Remove
							</button>
						) : null}
					</li>
				))}
			</ul>
			<FieldConflict field="topicIds" />
		</div>
	);
}
