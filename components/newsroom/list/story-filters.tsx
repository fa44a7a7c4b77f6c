import Form from "next/form";
import { deskStates, publicStates } from "@/components/newsroom/story-state";
import { Button, ButtonLink } from "@/components/newsroom/ui/button";
import { SelectField, TextField } from "@/components/newsroom/ui/text-field";
import type { Named } from "@/lib/domain/named";
import type { Asked } from "./stories-address";

type Props = { asked: Asked; sections: Named[]; retiredSections: Named[]; desks: Named[] };

const states = ["draft", "in_review", "ready"] as const;
const publicOnes = ["scheduled", "live", "expired", "withdrawn"] as const;

function StateChoice({ chosen }: { chosen: string | undefined }) {
	return (
		<SelectField label="State" name="state" defaultValue={chosen ?? ""}>
			<option value="">Any but spiked</option>
			{states.map((state) => (
				<option key={state} value={state}>
					{deskStates[state].name}
				</option>
			))}
			{publicOnes.map((state) => (
				<option key={state} value={state}>
					{publicStates[state].name}
				</option>
			))}
			<option value="spiked">{deskStates.spiked.name}</option>
		</SelectField>
	);
}

function Choice({
	label,
	name,
	any,
	list,
	chosen,
}: {
	label: string;
	name: string;
	any: string;
	list: Named[];
	chosen: string | undefined;
}) {
	return (
		<SelectField label={label} name={name} defaultValue={chosen ?? ""}>
			<option value="">{any}</option>
			{list.map(({ id, name: said }) => (
				<option key={id} value={id}>
					{said}
				</option>
			))}
		</SelectField>
	);
}

/** What is looked for: a plain form that leads to an address, so that a search can be kept and sent on. */
export function StoryFilters({ asked, sections, retiredSections, desks }: Props) {
	const { words, sectionId, deskId, state, mine } = asked;
	const filtered = Boolean(words || sectionId || deskId || state || mine);
	return (
		<Form
			action="/newsroom/stories"
			className="filters"
			role="search"
			aria-label="Stories"
			key={JSON.stringify(asked)}
		>
			<TextField
				label="Search"
				name="words"
				type="search"
				defaultValue={words}
				placeholder="Headline or slugline"
				maxLength={200}
			/>
			<Choice
				label="Section"
				name="sectionId"
				any="All sections"
				list={[...sections, ...retiredSections]}
				chosen={sectionId}
			/>
			<StateChoice chosen={state} />
			<Choice label="Desk" name="deskId" any="All desks" list={desks} chosen={deskId} />
			<SelectField label="Whose" name="mine" defaultValue={mine ?? ""}>
				<option value="">Everybody’s</option>
				<option value="1">Mine: begun or saved last</option>
			</SelectField>
			<div className="buttons filters__acts">
				<Button type="submit">Find</Button>
				{filtered ? (
					<ButtonLink variant="plain" href="/newsroom/stories">
						Show all
					</ButtonLink>
				) : null}
			</div>
		</Form>
	);
}
