import { z } from "zod";
import { Instant } from "./instant";

/** A place in a list that is ordered by an instant, newest first; the id decides between equals. */
export type Cursor = { at: Date; id: string };

const Parts = z.tuple([Instant, z.uuid()]);

/** A place in a list as it stands in an address. */
export function writeCursor({ at, id }: Cursor): string {
	return Buffer.from(`${at.toISOString()}|${id}`).toString("base64url");
}

/** Reads a place back; null for anything that we did not write. */
export function readCursor(text: string): Cursor | null {
	const parts = Parts.safeParse(Buffer.from(text, "base64url").toString().split("|"));
	if (!parts.success) return null;
	const [at, id] = parts.data;
	return { at: new Date(at), id };
}
