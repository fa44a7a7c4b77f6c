import { actWords } from "@/components/newsroom/act-words";
import type { Choices } from "@/components/newsroom/desk/desk";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";
import { RefusedWords } from "./refused-words";
import { detailWords, stateName } from "./told-of-event";

type StoryEvent = {
	at: Date;
	act: string;
	by: string;
	from: string | null;
	to: string | null;
	detail: unknown;
};

type EventTableProps = { events: StoryEvent[]; choices: Choices; timeZone: string };

/** What was done to a story, newest first. */
export function EventTable({ events, choices, timeZone }: EventTableProps) {
	return (
		<Table caption="What was done, newest first" columns={["When", "What", "By"]}>
			{[...events.entries()].map(([place, { at, act, by, from, to, detail }]) => (
				<tr key={place}>
					<td data-label="When">
						<Time at={at} timeZone={timeZone} seconds />
					</td>
					<td data-label="What">
						<span>
							{[
								actWords(act),
								from && to && from !== to ? `${stateName(from)} → ${stateName(to)}` : "",
								...detailWords(detail, timeZone),
							]
								.filter(Boolean)
								.join(", ")}
							{act === "save-refused" ? <RefusedWords detail={detail} choices={choices} /> : null}
						</span>
					</td>
					<td data-label="By">{by}</td>
				</tr>
			))}
		</Table>
	);
}
