import { readEmbeddedWords } from "@/lib/newsroom/picture/embedded-words";
import { receiveUpload } from "@/lib/storage/receive-upload";
import { rawStaffRoute } from "@/lib/web/staff-route";

/** A photo's metadata stands at its beginning: that much of the file is sent to be read. */
const beginning = 600_000;

/** Caption, credit and copyright that a photo carries, before it is sent whole. */
export const POST = rawStaffRoute(async (_context, { request }) => {
	const announced = request.headers.get("content-length");
	return readEmbeddedWords(
		await receiveUpload({ body: request.body, announced, limit: beginning }),
	);
});
