import type { ReaderClient } from "@/lib/db/reader";
import { type PictureView, partRenditions } from "@/lib/domain/picture";
import type { Reader } from "./reader";

/** Pictures by id, each once; what is not public is not among them. */
export async function picturesById(
	client: ReaderClient,
	ids: string[],
): Promise<Map<string, PictureView>> {
	if (ids.length === 0) return new Map();
	const rows = await client.publishedPicture.findMany({ where: { id: { in: ids } } });
	return new Map(
		rows.map(({ id, hash, width, height, credit, copyright, renditions }) => [
			id,
			{ id, hash, width, height, credit, copyright, ...partRenditions(renditions) },
		]),
	);
}

/** Whether something public shows the picture of a hash. */
export async function isPicturePublic(reader: Reader, hash: string): Promise<boolean> {
	const found = await reader((client) =>
		client.publishedPicture.findFirst({ where: { hash }, select: { id: true } }),
	);
	return found !== null;
}
