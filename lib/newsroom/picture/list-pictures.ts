import { z } from "zod";
import { newsroomClient } from "@/lib/db/newsroom";
import { Instant } from "@/lib/domain/instant";
import type { Context } from "@/lib/newsroom/context";
import { type LibraryPicture, libraryColumns, libraryPicture } from "./library-picture";

/** What the library may be asked for. */
export const PictureFilter = z.object({
	words: z.string().trim().max(200).optional(),
	before: z.string().max(200).optional(),
	limit: z.coerce.number().int().min(1).max(100).default(40),
});
export type PictureFilter = z.input<typeof PictureFilter>;

/** A page of the library; `next` is the place to go on from, null at the end. */
export type PictureList = { rows: LibraryPicture[]; next: string | null };

const Place = z.tuple([Instant, z.uuid()]);

function olderThan(before: string | undefined) {
	const place = Place.safeParse(before?.split("_"));
	if (!place.success) return {};
	const [createdAt, id] = place.data;
	return {
		createdAt: { lte: createdAt },
		OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }],
	};
}

/** Each word must stand in the caption, the credit or the file's name. */
function containing(words: string | undefined) {
	const wanted = (words ?? "").split(/\s+/u).filter(Boolean).slice(0, 8);
	const somewhere = (contains: string) =>
		(["caption", "credit", "fileName"] as const).map(
			(column) => ({ [column]: { contains, mode: "insensitive" } }) as const,
		);
	return wanted.map((word) => ({ OR: somewhere(word) }));
}

/** The newsroom's pictures, newest first, a page at a time. */
export async function listPictures(_context: Context, input: PictureFilter): Promise<PictureList> {
	const { words, before, limit } = PictureFilter.parse(input);
	const rows = await newsroomClient().picture.findMany({
		where: { ...olderThan(before), AND: containing(words) },
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take: limit + 1,
		select: libraryColumns,
	});
	const page = rows.slice(0, limit).map(libraryPicture);
	const last = page.at(-1);
	const more = rows.length > limit && last;
	return { rows: page, next: more ? `${last.createdAt.toISOString()}_${last.id}` : null };
}
