import { newsroomClient } from "@/lib/db/newsroom";
import type { Named } from "@/lib/domain/named";

/** What a story can be filed under and signed with. */
export type Taxonomy = {
	sections: (Named & { deskId: string })[];
	/** Those that take no new stories; the ones that they have stay there. */
	retiredSections: Named[];
	desks: Named[];
	topics: Named[];
	contributors: Named[];
	sources: Named[];
	/** What was merged into another: nobody chooses it, old revisions name it. */
	merged: Named[];
};

const named = { id: true, slug: true, name: true } as const;

/** Everything that an editor chooses from: small lists, whole. */
export async function listTaxonomy(): Promise<Taxonomy> {
	const client = newsroomClient();
	const byName = { select: named, orderBy: { name: "asc" } } as const;
	const unmerged = { where: { mergedInto: null }, ...byName } as const;
	const [sections, retiredSections, desks, topics, contributors, sources, merged] =
		await Promise.all([
			client.section.findMany({
				where: { mergedInto: null, retiredAt: null },
				select: { ...named, deskId: true },
				orderBy: { position: "asc" },
			}),
			client.section.findMany({
				where: { mergedInto: null, retiredAt: { not: null } },
				...byName,
			}),
			client.desk.findMany(byName),
			client.topic.findMany(unmerged),
			client.contributor.findMany(unmerged),
			client.source.findMany(unmerged),
			client.$queryRaw<Named[]>`
			SELECT id, slug, name FROM section WHERE merged_into IS NOT NULL
			UNION ALL SELECT id, slug, name FROM topic WHERE merged_into IS NOT NULL
			UNION ALL SELECT id, slug, name FROM contributor WHERE merged_into IS NOT NULL
			UNION ALL SELECT id, slug, name FROM source WHERE merged_into IS NOT NULL`,
		]);
	return { sections, retiredSections, desks, topics, contributors, sources, merged };
}
