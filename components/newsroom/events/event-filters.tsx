import Form from "next/form";
import { actWords } from "@/components/newsroom/act-words";
import { Button, ButtonLink } from "@/components/newsroom/ui/button";
import { SelectField, TextField } from "@/components/newsroom/ui/text-field";
import { type AskedEvents, eventsAddress } from "./events-address";

type EventFiltersProps = {
	asked: AskedEvents;
	/** Who may have done something, by reference. */
	people: { reference: string; name: string }[];
	acts: string[];
	/** What is wrong with the story that was asked for. */
	storyProblem?: string | undefined;
};

/** What is looked for: a plain form that leads to an address. */
export function EventFilters({ asked, people, acts, storyProblem }: EventFiltersProps) {
	const filtered = Object.keys(asked).length > 0;
	return (
		<Form
			action="/newsroom/settings/events"
			className="filters event-filters"
			role="search"
			aria-label="Events"
			key={JSON.stringify(asked)}
		>
			<TextField
				label="Story"
				name="story"
				type="search"
				defaultValue={asked.story}
				placeholder="Its address"
				maxLength={600}
				error={storyProblem}
			/>
			<SelectField label="Who" name="actor" defaultValue={asked.actor ?? ""}>
				<option value="">Anybody</option>
				{people.map(({ reference, name }) => (
					<option key={reference} value={reference}>
						{name}
					</option>
				))}
			</SelectField>
			<SelectField label="What" name="act" defaultValue={asked.act ?? ""}>
				<option value="">Anything</option>
				{acts.map((act) => (
					<option key={act} value={act}>
						{actWords(act)}
					</option>
				))}
			</SelectField>
			<TextField label="From" name="from" type="date" defaultValue={asked.from} />
			<TextField label="Until" name="until" type="date" defaultValue={asked.until} />
			<div className="buttons filters__acts">
				<Button type="submit">Find</Button>
				{filtered ? (
					<ButtonLink variant="plain" href={eventsAddress({})}>
						Show all
					</ButtonLink>
				) : null}
			</div>
		</Form>
	);
}
