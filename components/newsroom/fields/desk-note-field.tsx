"use client";

import { FieldConflict } from "@/components/newsroom/conflicts/field-conflict";
import { useField } from "@/components/newsroom/desk/use-draft";
import { TextArea } from "@/components/newsroom/ui/text-field";

/** What colleagues should know of the story: the agency's advice, its sign-off, a hint. Never for readers. */
export function DeskNoteField() {
	const { value, problem, change, mayEdit } = useField("deskNote");
	return (
		<div id="field-deskNote">
			<TextArea
				label="Note for the desk"
				optional
				hint="Never published."
				rows={Math.min(8, value.split("\n").length + 1)}
				value={value}
				maxLength={10_000}
				error={problem}
				disabled={!mayEdit}
				onChange={({ target }) => change(target.value)}
			/>
			<FieldConflict field="deskNote" />
		</div>
	);
}
