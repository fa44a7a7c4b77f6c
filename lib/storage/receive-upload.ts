import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ensure, Refusal } from "@/lib/domain/refusal";

function tooLarge(limit: number): Refusal {
	return new Refusal("too-large", `This file is above ${Math.round(limit / 1_000_000)} MB.`);
}

async function* chunksOf(body: NonNullable<Request["body"]>): AsyncGenerator<Uint8Array> {
	const reader = body.getReader();
	for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
}

/** Passes bytes on up to a limit, then fails. */
function counted(limit: number): Transform {
	let bytes = 0;
	return new Transform({
		transform(chunk: Buffer, _encoding, next) {
			bytes += chunk.length;
			if (bytes > limit) next(tooLarge(limit));
			else next(null, chunk);
		},
	});
}

type Upload = { body: Request["body"]; announced: string | null; limit: number };

/**
 * Takes in what somebody sends, by way of a temporary file: a slow line holds no memory, and what breaks
 * off half-way leaves nothing behind.
 *
 * @throws Refusal `too-large` (announced or found to be) | `invalid` (nothing, or broken off)
 */
export async function receiveUpload({ body, announced, limit }: Upload): Promise<Buffer> {
	if (announced && Number(announced) > limit) throw tooLarge(limit);
	ensure(body, "invalid", "No file was sent.");
	const folder = path.join(tmpdir(), "dateline-uploads");
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const file = path.join(folder, randomUUID());
	try {
		await pipeline(
			chunksOf(body),
			counted(limit),
			createWriteStream(file, { flags: "wx", mode: 0o600 }),
		);
		const bytes = await readFile(file);
		ensure(bytes.length > 0, "invalid", "The file is empty.");
		return bytes;
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new Refusal("invalid", "The file did not arrive whole. Send it again.");
	} finally {
		await rm(file, { force: true });
	}
}
