import { newsroomClient } from "@/lib/db/newsroom";
import { type FrontContainer, type FrontKey, ownPicturesOf } from "@/lib/domain/front/front";
import { type PictureView, partRenditions } from "@/lib/domain/picture";
import type { Context } from "@/lib/newsroom/context";
import { databaseNow } from "@/lib/newsroom/database-now";
import { listPicturesById } from "@/lib/newsroom/picture/get-picture";
import { type FoundFront, findFront } from "./find-front";
import { draftContainers } from "./get-front-desk";

/** A front's draft, for a page that looks as readers would get it. */
export type FrontPreview = {
	front: FoundFront;
	containers: FrontContainer[];
	/** Its cards' own pictures, which readers cannot see yet. */
	pictures: Map<string, PictureView>;
};

/** A front's draft, or null where there is no such front. */
export async function previewFront(context: Context, key: FrontKey): Promise<FrontPreview | null> {
	const front = await findFront(newsroomClient(), key);
	if (!front) return null;
	const { containers } = await draftContainers(key, await databaseNow());
	const pictures = await listPicturesById(context, ownPicturesOf(containers));
	return {
		front,
		containers,
		pictures: new Map(
			pictures.map(({ id, hash, width, height, credit, copyright, renditions }) => [
				id,
				{ id, hash, width, height, credit, copyright, ...partRenditions(renditions) },
			]),
		),
	};
}
