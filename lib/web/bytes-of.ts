import { ensure, Refusal } from "@/lib/domain/refusal";

/**
 * The body of a request as it comes, never more of it than a limit.
 *
 * @throws Refusal `too-large` | `invalid` (broken off)
 */
export async function* bytesOf(request: Request, limit: number): AsyncGenerator<Uint8Array> {
	const reader = request.body?.getReader();
	let bytes = 0;
	while (reader) {
		const { done, value } = await reader.read().catch(() => {
			throw new Refusal("invalid", "The file did not arrive whole. Send it again.");
		});
		if (done) return;
		bytes += value.length;
		ensure(bytes <= limit, "too-large", `This file is above ${Math.round(limit / 1_000_000)} MB.`);
		yield value;
	}
}
