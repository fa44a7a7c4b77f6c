import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventFilters } from "@/components/newsroom/events/event-filters";
import { type AskedEvents, eventsAddress } from "@/components/newsroom/events/events-address";
import { PaperEventTable } from "@/components/newsroom/events/paper-event-table";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { maySetUpSite } from "@/lib/domain/permissions";
import { Refusal } from "@/lib/domain/refusal";
import { EventFilter } from "@/lib/newsroom/ledger/event-filter";
import {
	type EventPage,
	EventPlace,
	listActs,
	listAllEvents,
} from "@/lib/newsroom/ledger/list-all-events";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listStaff } from "@/lib/newsroom/staff/list-staff";
import { listTokens } from "@/lib/newsroom/staff/list-tokens";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Events" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const names = ["actor", "act", "story", "from", "until"] as const;

/** What the address asks for; what it asks wrongly is left out. */
function askedIn(given: Awaited<Props["searchParams"]>): AskedEvents {
	const asked: AskedEvents = {};
	for (const name of names) {
		const value = given[name];
		const right = value && EventFilter.safeParse({ [name]: value }).success;
		if (typeof value === "string" && right) asked[name] = value;
	}
	return asked;
}

const limit = 50;
const nothing: EventPage = { events: [], older: null, newer: null };

/** A story that is not there is no fault of the page: it is told beside the field. */
async function found(
	context: Parameters<typeof listAllEvents>[0],
	wanted: Parameters<typeof listAllEvents>[1],
): Promise<{ page: EventPage; problem?: string }> {
	try {
		return { page: await listAllEvents(context, wanted) };
	} catch (error) {
		if (error instanceof Refusal && error.code === "invalid")
			return { page: nothing, problem: error.message };
		throw error;
	}
}

export default async function EventsPage({ searchParams }: Props) {
	const given = await searchParams;
	const asked = askedIn(given);
	const actor = await requireActor(eventsAddress(asked));
	if (!maySetUpSite(actor)) notFound();
	const [before, after] = [given.before, given.after].map((at) => EventPlace.safeParse(at).data);
	const [{ page, problem }, acts, staff, tokens, site] = await Promise.all([
		found({ actor }, { filter: EventFilter.parse(asked), before, after, limit }),
		listActs({ actor }),
		listStaff({ actor }),
		listTokens({ actor }),
		getNewsroomSite(),
	]);
	const people = [
		...staff.map(({ id, name }) => ({ reference: `staff:${id}`, name })),
		...tokens.map(({ id, name }) => ({ reference: `token:${id}`, name: `${name} (token)` })),
		{ reference: "operator", name: "Command line" },
	];
	return (
		<>
			<SettingsHead
				title="Events"
				intro="Everything that was done at the paper, by whom. Nothing is ever taken out of this list."
			>
				<ButtonLink href={eventsAddress(asked, "/api/newsroom/events")} download>
					Download as CSV
				</ButtonLink>
			</SettingsHead>
			<EventFilters asked={asked} people={people} acts={acts} storyProblem={problem} />
			{page.events.length === 0 ? (
				<p className="empty">Nothing fits. Ask for less, or show all.</p>
			) : (
				<PaperEventTable events={page.events} timeZone={site?.timeZone ?? "UTC"} />
			)}
			<nav className="buttons event-pages" aria-label="Pages of the list">
				{page.newer ? (
					<ButtonLink href={eventsAddress({ ...asked, after: page.newer })}>Newer</ButtonLink>
				) : null}
				{page.older ? (
					<ButtonLink href={eventsAddress({ ...asked, before: page.older })}>Older</ButtonLink>
				) : null}
			</nav>
		</>
	);
}
