import { z } from "zod";
import { PictureDetails } from "@/lib/domain/input";
import { addPicture } from "@/lib/newsroom/picture/add-picture";
import { pictureByteLimit } from "@/lib/newsroom/picture/decode-picture";
import { getPicture } from "@/lib/newsroom/picture/get-picture";
import { listPictures, PictureFilter } from "@/lib/newsroom/picture/list-pictures";
import { receiveUpload } from "@/lib/storage/receive-upload";
import { parseInput } from "@/lib/web/parse-input";
import { rawStaffRoute, staffRoute } from "@/lib/web/staff-route";

/** What goes with an upload: percent-encoded JSON in the header `Picture-Details`. */
const UploadWords = z.strictObject({
	fileName: z.string().min(1).max(500),
	...PictureDetails.shape,
});

function wordsOf(request: Request): unknown {
	try {
		return JSON.parse(decodeURIComponent(request.headers.get("picture-details") ?? ""));
	} catch {
		return null;
	}
}

export const GET = staffRoute(PictureFilter, listPictures);

/** The body is the file itself. */
export const POST = rawStaffRoute(async (context, { request }) => {
	const { fileName, ...details } = parseInput(UploadWords, wordsOf(request));
	const bytes = await receiveUpload({
		body: request.body,
		announced: request.headers.get("content-length"),
		limit: pictureByteLimit,
	});
	const { pictureId, known } = await addPicture(context, bytes, fileName, details);
	return Response.json(
		{ picture: await getPicture(context, pictureId), known },
		{ status: known ? 200 : 201 },
	);
});
