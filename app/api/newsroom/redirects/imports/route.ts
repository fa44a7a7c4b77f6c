import { z } from "zod";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { stageImport } from "@/lib/newsroom/redirect/stage-import";
import { bytesOf } from "@/lib/web/bytes-of";
import { parseInput } from "@/lib/web/parse-input";
import { rawStaffRoute } from "@/lib/web/staff-route";

/** Percent-encoded, in the header `File-Name`. */
const FileName = z.string().trim().min(1).max(200);

const byteLimit = 40_000_000;

function nameOf(request: Request): unknown {
	try {
		return decodeURIComponent(request.headers.get("file-name") ?? "");
	} catch {
		return null;
	}
}

/** The body is a CSV file of old addresses; it is read as it comes, and only looked at. */
export const POST = rawStaffRoute(async (context, { request }) => {
	// Asked before anything is read.
	ensure(maySetUpPaper(context.actor), "forbidden", "Only a producer or an admin may do this.");
	const fileName = parseInput(FileName, nameOf(request));
	const staged = await stageImport(context, { fileName, file: bytesOf(request, byteLimit) });
	return Response.json(staged, { status: 201 });
});
