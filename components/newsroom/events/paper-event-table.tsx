import Link from "next/link";
import { actWords } from "@/components/newsroom/act-words";
import { detailWords, namesTold, stateName } from "@/components/newsroom/history/told-of-event";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";

type ShownEvent = {
	id: string;
	at: Date;
	act: string;
	actor: string;
	by: string;
	story: { id: string; headline: string } | null;
	staff: { id: string; name: string } | null;
	from: string | null;
	to: string | null;
	detail: Record<string, unknown>;
};

/** Of whom or what an event is, with the way there. */
function About({ story, staff, detail }: ShownEvent) {
	if (story) {
		return (
			<Link href={`/newsroom/stories/${story.id}/revisions`} prefetch={false}>
				{story.headline}
			</Link>
		);
	}
	if (!staff) return namesTold(detail)[0] ?? null;
	return (
		<Link href={`/newsroom/staff/${staff.id}`} prefetch={false}>
			{staff.name}
		</Link>
	);
}

function whatWords({ act, from, to, detail, story }: ShownEvent, timeZone: string): string {
	const moved = from && to && from !== to ? `${stateName(from)} → ${stateName(to)}` : "";
	const role = !from && to && !story ? to : "";
	const told = story ? detailWords(detail, timeZone) : namesTold(detail).slice(0, 2);
	return [actWords(act), moved, role, ...told].filter(Boolean).join(", ");
}

function By({ actor, by }: ShownEvent) {
	const [kind, id] = actor.split(":");
	if (kind !== "staff") return kind === "token" ? `${by} (token)` : by;
	return (
		<Link href={`/newsroom/staff/${id}`} prefetch={false}>
			{by}
		</Link>
	);
}

/** What was done at the paper, newest first. */
export function PaperEventTable({ events, timeZone }: { events: ShownEvent[]; timeZone: string }) {
	return (
		<Table caption="What was done, newest first" columns={["When", "What", "About", "By"]}>
			{events.map((event) => (
				<tr key={event.id}>
					<td data-label="When">
						<Time at={event.at} timeZone={timeZone} seconds />
					</td>
					<td data-label="What">{whatWords(event, timeZone)}</td>
					<td data-label="About">
						<About {...event} />
					</td>
					<td data-label="By">
						<By {...event} />
					</td>
				</tr>
			))}
		</Table>
	);
}
