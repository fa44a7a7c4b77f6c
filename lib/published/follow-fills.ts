import type { FrontContainer } from "@/lib/domain/front/front";
import type { Reader } from "./reader";

/** What fills containers, as that is now: an edition names sections and topics that may be merged since. */
export async function followFills(
	reader: Reader,
	containers: FrontContainer[],
): Promise<FrontContainer[]> {
	const ids = containers.flatMap(({ fill }) => {
		if (fill.from === "section") return [fill.sectionId];
		return fill.from === "topic" ? [fill.topicId] : [];
	});
	if (ids.length === 0) return containers;
	const query = { where: { id: { in: ids } }, select: { id: true, nowId: true } } as const;
	const rows = await reader(async (client) => [
		...(await client.publishedSection.findMany(query)),
		...(await client.publishedTopic.findMany(query)),
	]);
	const now = new Map(rows.map(({ id, nowId }) => [id, nowId]));
	return containers.map((container) => {
		const { fill } = container;
		if (fill.from === "section")
			return {
				...container,
				fill: { ...fill, sectionId: now.get(fill.sectionId) ?? fill.sectionId },
			};
		if (fill.from === "topic")
			return { ...container, fill: { ...fill, topicId: now.get(fill.topicId) ?? fill.topicId } };
		return container;
	});
}
