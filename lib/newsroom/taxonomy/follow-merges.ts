import type { Tx } from "@/lib/db/newsroom";
import type { Byline, BylinePart } from "@/lib/domain/byline";
import type { StoryContent } from "@/lib/domain/story";

type Filed = Pick<StoryContent, "sectionId" | "topicIds" | "byline">;

function idOf(part: BylinePart): string | null {
	if (part.type === "text") return null;
	return part.type === "contributor" ? part.contributorId : part.sourceId;
}

/** Locked, so that nothing of it is merged until the act is over: it would be left behind. */
async function mergedAmong(tx: Tx, ids: string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await tx.$queryRaw<{ id: string; into: string | null }[]>`
		WITH s AS (SELECT id, merged_into FROM section WHERE id = ANY (${ids}::uuid[]) FOR SHARE),
			t AS (SELECT id, merged_into FROM topic WHERE id = ANY (${ids}::uuid[]) FOR SHARE),
			c AS (SELECT id, merged_into FROM contributor WHERE id = ANY (${ids}::uuid[]) FOR SHARE),
			o AS (SELECT id, merged_into FROM source WHERE id = ANY (${ids}::uuid[]) FOR SHARE)
		SELECT id, merged_into AS into FROM s UNION ALL SELECT id, merged_into FROM t
		UNION ALL SELECT id, merged_into FROM c UNION ALL SELECT id, merged_into FROM o`;
	return new Map(rows.flatMap(({ id, into }) => (into ? [[id, into] as const] : [])));
}

function followedPart(part: BylinePart, now: (id: string) => string): BylinePart {
	if (part.type === "contributor") return { ...part, contributorId: now(part.contributorId) };
	if (part.type === "source") return { ...part, sourceId: now(part.sourceId) };
	return part;
}

/** The same byline with what its people and agencies are now; nobody is in it twice. */
function followedByline(byline: Byline, now: (id: string) => string): Byline {
	const known = new Set<string>();
	return byline
		.map((part) => followedPart(part, now))
		.filter((part) => {
			const id = idOf(part);
			if (id === null) return true;
			const first = !known.has(id);
			known.add(id);
			return first;
		});
}

/**
 * What a story is filed under and signed with, as that is now: an old revision, an open page or a
 * machine may still name what was merged into another since.
 */
export async function followMerges<T extends Filed>(tx: Tx, content: T): Promise<T> {
	const { sectionId, topicIds, byline } = content;
	const inByline = byline.flatMap((part) => idOf(part) ?? []);
	const merged = await mergedAmong(tx, [
		...(sectionId ? [sectionId] : []),
		...topicIds,
		...inByline,
	]);
	if (merged.size === 0) return content;
	const now = (id: string) => merged.get(id) ?? id;
	return {
		...content,
		sectionId: sectionId && now(sectionId),
		topicIds: [...new Set(topicIds.map(now))],
		byline: followedByline(byline, now),
	};
}
