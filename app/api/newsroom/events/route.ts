import { csvLine } from "@/lib/formats/csv";
import { textStream } from "@/lib/formats/text-stream";
import { EventFilter } from "@/lib/newsroom/ledger/event-filter";
import { eachEvent, type PaperEvent } from "@/lib/newsroom/ledger/list-all-events";
import { noStore } from "@/lib/web/refusal-response";
import { staffRoute } from "@/lib/web/staff-route";

const heads = ["at", "act", "by", "actor", "story", "headline", "account", "from", "to", "detail"];

function lineOf({ at, act, by, actor, story, staff, from, to, detail }: PaperEvent): string {
	return csvLine([
		at.toISOString(),
		act,
		by,
		actor,
		story?.id ?? "",
		story?.headline ?? "",
		staff?.name ?? "",
		from ?? "",
		to ?? "",
		JSON.stringify(detail),
	]);
}

async function* linesOf(pages: AsyncGenerator<PaperEvent[]>): AsyncGenerator<string> {
	yield csvLine(heads);
	for await (const events of pages) yield events.map(lineOf).join("");
}

/** The events that fit a filter, newest first, as a file that is written while it is read. */
export const GET = staffRoute(EventFilter, async (context, filter) => {
	const pages = await eachEvent(context, filter);
	return new Response(textStream(linesOf(pages)), {
		headers: {
			...noStore,
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": 'attachment; filename="events.csv"',
		},
	});
});
