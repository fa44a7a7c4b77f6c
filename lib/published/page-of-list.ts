import type { Cursor } from "@/lib/domain/cursor";
import { placeOf, type StoryCard } from "./story-card";

/** One page of a list, and the place where older entries begin, if there are any. */
export type PageOf<T> = { entries: T[]; older: Cursor | null };

export type StoryPageOfList = { stories: StoryCard[]; older: Cursor | null };

/** Reads one entry more than a page holds, to know whether another page follows. */
export async function pageOf<T>(
	perPage: number,
	read: (limit: number) => Promise<T[]>,
	place: (entry: T) => Cursor,
): Promise<PageOf<T>> {
	const found = await read(perPage + 1);
	const entries = found.slice(0, perPage);
	const last = entries.at(-1);
	return { entries, older: found.length > perPage && last ? place(last) : null };
}

/** A page of stories, newest first. */
export async function pageOfList(
	perPage: number,
	read: (limit: number) => Promise<StoryCard[]>,
): Promise<StoryPageOfList> {
	const { entries, older } = await pageOf(perPage, read, placeOf);
	return { stories: entries, older };
}
