import { ChosenImport } from "@/lib/domain/redirect";
import { ensure } from "@/lib/domain/refusal";
import { faultyLinesCsv, faultyLinesHeading } from "@/lib/formats/faulty-lines-csv";
import type { Context } from "@/lib/newsroom/context";
import { getImport, listFaultyLines } from "@/lib/newsroom/redirect/list-imports";
import { staffRoute } from "@/lib/web/staff-route";

/** Lines that are read and sent at once. */
const batch = 2000;

function faultyLines(context: Context, importId: string): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let after = 0;
	return new ReadableStream({
		start: (stream) => stream.enqueue(encoder.encode(`\uFEFF${faultyLinesHeading}`)),
		pull: async (stream) => {
			const lines = await listFaultyLines(context, { importId, after, limit: batch });
			after = lines.at(-1)?.line ?? after;
			if (lines.length > 0) stream.enqueue(encoder.encode(faultyLinesCsv(lines)));
			if (lines.length < batch) stream.close();
		},
	});
}

/** The lines of a file of old addresses that were not taken, with why, as CSV. */
export const GET = staffRoute(ChosenImport, async (context, { importId }) => {
	ensure(await getImport(context, importId), "not-found", "There is no such file.");
	return new Response(faultyLines(context, importId), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": 'attachment; filename="lines-not-taken.csv"',
			"Cache-Control": "private, no-store",
		},
	});
});
