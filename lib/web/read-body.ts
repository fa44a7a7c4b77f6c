import { ensure, Refusal } from "@/lib/domain/refusal";

function said(limit: number): string {
	return limit >= 1_000_000 ? `${limit / 1_000_000} MB` : `${limit / 1000} kB`;
}

/** Chunks of a body; a line that breaks off is the sender's, not a fault of ours. */
async function* chunksOf(body: NonNullable<Request["body"]>): AsyncGenerator<Uint8Array> {
	const reader = body.getReader();
	const broken = () => {
		throw new Refusal("invalid", "The request did not arrive whole. Send it again.");
	};
	for (;;) {
		const { done, value } = await reader.read().catch(broken);
		if (done) return;
		yield value;
	}
}

/**
 * The body of a request, never more of it than a limit: a sender who announces no length, or a wrong
 * one, is not read to the end.
 *
 * @throws Refusal `too-large` | `invalid` (broken off)
 */
export async function readBody(request: Request, limit: number): Promise<Buffer<ArrayBuffer>> {
	const tooLarge = `That is more than ${said(limit)}.`;
	const announced = Number(request.headers.get("content-length") ?? 0);
	ensure(!(announced > limit), "too-large", tooLarge);
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of request.body ? chunksOf(request.body) : []) {
		bytes += chunk.length;
		ensure(bytes <= limit, "too-large", tooLarge);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** The same as text. @throws Refusal `too-large` | `invalid` (broken off, or no UTF-8) */
export async function readText(request: Request, limit: number): Promise<string> {
	const bytes = await readBody(request, limit);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal("invalid", "That is not UTF-8.");
	}
}
