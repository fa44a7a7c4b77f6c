import { newsroomClient } from "@/lib/db/newsroom";
import type { Context } from "@/lib/newsroom/context";
import { type LibraryPicture, libraryColumns, libraryPicture } from "./library-picture";

/** A story that shows a picture, or is set to. */
export type PictureUse = { storyId: string; headline: string };

/** A picture of the library, or null. */
export async function getPicture(
	_context: Context,
	pictureId: string,
): Promise<LibraryPicture | null> {
	const row = await newsroomClient().picture.findUnique({
		where: { id: pictureId },
		select: libraryColumns,
	});
	return row && libraryPicture(row);
}

/** The pictures of some ids, in no order; what is not there is left out. */
export async function listPicturesById(
	_context: Context,
	ids: string[],
): Promise<LibraryPicture[]> {
	if (ids.length === 0) return [];
	const rows = await newsroomClient().picture.findMany({
		where: { id: { in: ids } },
		select: libraryColumns,
	});
	return rows.map(libraryPicture);
}

/** The published stories that show a picture, at most 20: so that its editor knows whom a change touches. */
export async function listPictureUses(_context: Context, pictureId: string): Promise<PictureUse[]> {
	const rows = await newsroomClient().publication.findMany({
		where: { cancelledAt: null, pictures: { some: { pictureId } } },
		distinct: ["storyId"],
		orderBy: { from: "desc" },
		take: 20,
		select: { storyId: true, revision: { select: { headline: true } } },
	});
	return rows.map(({ storyId, revision }) => ({ storyId, headline: revision.headline }));
}
