import { newsroomClient } from "@/lib/db/newsroom";
import type { Named } from "@/lib/domain/named";

/** What a story can be filed under and signed with. */
export type Taxonomy = {
	sections: (Named & { deskId: string })[];
	desks: Named[];
	topics: Named[];
	contributors: Named[];
	sources: Named[];
};

const named = { id: true, slug: true, name: true } as const;

/** Everything that an editor chooses from: small lists, whole. */
export async function listTaxonomy(): Promise<Taxonomy> {
	const client = newsroomClient();
	const byName = { select: named, orderBy: { name: "asc" } } as const;
	const [sections, desks, topics, contributors, sources] = await Promise.all([
		client.section.findMany({ select: { ...named, deskId: true }, orderBy: { position: "asc" } }),
		client.desk.findMany(byName),
		client.topic.findMany(byName),
		client.contributor.findMany(byName),
		client.source.findMany(byName),
	]);
	return { sections, desks, topics, contributors, sources };
}
