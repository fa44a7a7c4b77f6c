import { shortDate } from "@/components/story/spoken-time";
import { type Cursor, readCursor } from "@/lib/domain/cursor";
import type { Site } from "@/lib/published/site";

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The place in a list that an address asks for; whatever is no place of ours is the beginning. */
export async function placeAsked({ searchParams }: Query): Promise<Cursor | null> {
	const { before } = await searchParams;
	return typeof before === "string" ? readCursor(before) : null;
}

/** A title that says which part of a list a page is. */
export function titleOfPlace(title: string, before: Cursor | null, site: Site): string {
	return before ? `${title} before ${shortDate(before.at, site)}` : title;
}
