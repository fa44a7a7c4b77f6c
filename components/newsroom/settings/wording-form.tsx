import { Fragment } from "react";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormArea, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import type { HouseWording } from "@/lib/domain/amendment";

type WordingFormProps = {
	action: FormAction<void>;
	wording: { version: number; value: HouseWording };
	/** The wording of a house that has set none. */
	first: HouseWording;
};

function Original({ action, version, first }: WordingFormProps & { version: number }) {
	return (
		<ActionForm
			action={action}
			className="below"
			done="The sentences are those that came with Dateline."
		>
			<input type="hidden" name="version" value={version} />
			<input type="hidden" name="correction" value={first.correction.join("\n")} />
			<input type="hidden" name="clarification" value={first.clarification.join("\n")} />
			<Submit variant="plain">Go back to the sentences that came with Dateline</Submit>
		</ActionForm>
	);
}

/** The sentences with which a correction or a clarification may begin, one a line. */
export function WordingForm(props: WordingFormProps) {
	const { action, wording } = props;
	const { version, value } = wording;
	return (
		<>
			<ActionForm action={action} done="Saved. Editors find it in the publishing panel.">
				<Fragment key={version}>
					<input type="hidden" name="version" value={version} />
					<FormArea
						label="Corrections"
						name="correction"
						defaultValue={value.correction.join("\n")}
						rows={7}
						maxLength={4000}
						hint="A fact was wrong. One sentence a line."
						optional
					/>
					<FormArea
						label="Clarifications"
						name="clarification"
						defaultValue={value.clarification.join("\n")}
						rows={5}
						maxLength={4000}
						hint="True, but it could be misunderstood. One sentence a line."
						optional
					/>
				</Fragment>
				<div>
					<Submit variant="primary">Save</Submit>
				</div>
			</ActionForm>
			{version > 0 ? <Original {...props} version={version} /> : null}
		</>
	);
}
