import type { Choices } from "@/components/newsroom/desk/desk";
import { onClock } from "@/components/newsroom/publishing/wall-time";
import { deskStates, publicStates } from "@/components/newsroom/story-state";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";
import { RefusedWords } from "./refused-words";

type StoryEvent = {
	at: Date;
	act: string;
	by: string;
	from: string | null;
	to: string | null;
	detail: unknown;
};

const acts: Record<string, string> = {
	written: "Begun",
	"save-refused": "A save met somebody else’s; the refused text is kept here",
	"revision-kept": "Kept",
	"revision-restored": "Brought back",
	moved: "Moved",
	published: "Published",
	updated: "Updated for readers",
	corrected: "Corrected for readers",
	republished: "Published again",
	scheduled: "Scheduled",
	rescheduled: "Rescheduled",
	cancelled: "Schedule cancelled",
	"expiry-set": "Expiry set",
	"embargo-set": "Embargo set",
	withdrawn: "Withdrawn",
	refiled: "Filed anew, by a change of sections or topics",
};

const states: Record<string, { name: string }> = { ...deskStates, ...publicStates };

function nameOf(state: string | null): string | null {
	return state && (states[state]?.name ?? state);
}

function textOf(detail: object, key: string): string | null {
	const value: unknown = Object.getOwnPropertyDescriptor(detail, key)?.value;
	return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

/** What an event tells besides, in words. */
function told(detail: unknown, timeZone: string): string[] {
	if (typeof detail !== "object" || detail === null) return [];
	const [revision, before, from, until, reason, notice] = [
		"revision",
		"before",
		"from",
		"until",
		"reason",
		"notice",
	].map((key) => textOf(detail, key));
	return [
		revision ? `revision ${revision}` : "",
		before ? `what stood there is revision ${before}` : "",
		from ? `from ${onClock(new Date(from), timeZone)}` : "",
		until ? `until ${onClock(new Date(until), timeZone)}` : "",
		reason ? `“${reason}”` : "",
		notice ? `readers were told: “${notice}”` : "",
	].filter(Boolean);
}

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
								acts[act] ?? act,
								from && to && from !== to ? `${nameOf(from)} → ${nameOf(to)}` : "",
								...told(detail, timeZone),
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
