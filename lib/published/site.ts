import type { Reader } from "./reader";

/** The paper as readers know it. */
export type Site = {
	name: string;
	motto: string;
	description: string;
	language: string;
	timeZone: string;
};

export type Section = { slug: string; name: string; description: string };

/** The paper, or null before it has been founded. */
export async function getSite(reader: Reader): Promise<Site | null> {
	return reader((client) =>
		client.publishedSite.findFirst({
			select: { name: true, motto: true, description: true, language: true, timeZone: true },
		}),
	);
}

const sectionColumns = { slug: true, name: true, description: true } as const;

/** The sections, in the order of the navigation. */
export async function listSections(reader: Reader): Promise<Section[]> {
	return reader((client) =>
		client.publishedSection.findMany({ select: sectionColumns, orderBy: { position: "asc" } }),
	);
}

export async function getSection(reader: Reader, slug: string): Promise<Section | null> {
	return reader((client) =>
		client.publishedSection.findFirst({ where: { slug }, select: sectionColumns }),
	);
}

/** A section with its id, which its front is known by. */
export async function findSection(
	reader: Reader,
	slug: string,
): Promise<(Section & { id: string }) | null> {
	return reader((client) =>
		client.publishedSection.findFirst({ where: { slug }, select: { id: true, ...sectionColumns } }),
	);
}
