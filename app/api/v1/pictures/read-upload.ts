import { ensure, Refusal } from "@/lib/domain/refusal";
import { pictureByteLimit } from "@/lib/newsroom/picture/decode-picture";
import { receiveUpload } from "@/lib/storage/receive-upload";

/** A file that somebody sent, and the words beside it, not looked at yet. */
export type Upload = { bytes: Buffer; fileName: string; words: Record<string, unknown> };

/** What the words and the boundaries of a form may add to its file. */
const roomForWords = 100_000;

function receive(request: Request, limit: number): Promise<Buffer> {
	return receiveUpload({
		body: request.body,
		announced: request.headers.get("content-length"),
		limit,
	});
}

/** The form is taken apart only when it has arrived whole and within the limit. */
async function readForm(request: Request, type: string): Promise<Upload> {
	const body = await receive(request, pictureByteLimit + roomForWords);
	const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } })
		.formData()
		.catch(() => null);
	ensure(form, "invalid", "That is no form that can be read.");
	const { file, ...words } = Object.fromEntries(form);
	const sentence = "Send the picture as the form's `file`.";
	if (!(file instanceof File))
		throw new Refusal("invalid", sentence, [{ field: "file", sentence }]);
	return { bytes: Buffer.from(await file.arrayBuffer()), fileName: file.name, words };
}

/**
 * An upload of the API: `multipart/form-data` with `file`, or the image itself, its words in the query.
 *
 * @throws Refusal `unsupported` | `too-large` | `invalid`
 */
export async function readUpload(request: Request): Promise<Upload> {
	const type = request.headers.get("content-type") ?? "";
	if (/^multipart\/form-data\s*;/i.test(type)) return readForm(request, type);
	ensure(
		/^image\//i.test(type),
		"unsupported",
		"Send multipart/form-data with a `file`, or an image.",
	);
	const { fileName = "picture", ...words } = Object.fromEntries(new URL(request.url).searchParams);
	return { bytes: await receive(request, pictureByteLimit), fileName, words };
}
