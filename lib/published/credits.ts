import type { ReaderClient } from "@/lib/db/reader";
import type { Byline, Credit } from "@/lib/domain/byline";
import { contributorPath, sourcePath } from "@/lib/domain/urls";

/** The people and agencies of some bylines, by id. */
export type Names = Map<string, Credit>;

/** Looks up everyone in some bylines at once. */
export async function namesIn(client: ReaderClient, bylines: Byline[]): Promise<Names> {
	const parts = bylines.flat();
	const contributorIds = parts.flatMap((part) =>
		part.type === "contributor" ? [part.contributorId] : [],
	);
	const sourceIds = parts.flatMap((part) => (part.type === "source" ? [part.sourceId] : []));
	const names: Names = new Map();
	if (contributorIds.length > 0) {
		const people = await client.publishedContributor.findMany({
			where: { id: { in: contributorIds } },
		});
		for (const { id, name, slug, leadsTo } of people) {
			names.set(id, { kind: "person", name, path: contributorPath(leadsTo ?? slug) });
		}
	}
	if (sourceIds.length > 0) {
		const agencies = await client.publishedSource.findMany({ where: { id: { in: sourceIds } } });
		for (const { id, name, slug, leadsTo } of agencies) {
			names.set(id, { kind: "organisation", name, path: sourcePath(leadsTo ?? slug) });
		}
	}
	return names;
}

/** A byline as credits, in its order; two who were merged into one are named once. */
export function creditsOf(byline: Byline, names: Names): Credit[] {
	const credits = byline.flatMap((part): Credit[] => {
		if (part.type === "text") return [{ kind: "person", name: part.text, path: null }];
		const credit = names.get(part.type === "contributor" ? part.contributorId : part.sourceId);
		return credit ? [credit] : [];
	});
	return credits.filter(
		({ path }, place) => path === null || credits.findIndex((one) => one.path === path) === place,
	);
}
