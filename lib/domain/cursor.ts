import { z } from "zod";
import { Instant } from "./instant";

/** A place in a list that is ordered by first publication, newest first. */
export type Cursor = { firstPublishedAt: Date; storyId: string };

const Parts = z.tuple([Instant, z.uuid()]);

/** A place in a list as it stands in an address. */
export function writeCursor({ firstPublishedAt, storyId }: Cursor): string {
	return Buffer.from(`${firstPublishedAt.toISOString()}|${storyId}`).toString("base64url");
}

/** Reads a place back; null for anything that we did not write. */
export function readCursor(text: string): Cursor | null {
	const parts = Parts.safeParse(Buffer.from(text, "base64url").toString().split("|"));
	if (!parts.success) return null;
	const [at, storyId] = parts.data;
	return { firstPublishedAt: new Date(at), storyId };
}
