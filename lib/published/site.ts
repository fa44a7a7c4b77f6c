import type { ReaderClient } from "@/lib/db/reader";
import { SiteSettings } from "@/lib/domain/site-settings";
import type { Reader } from "./reader";

/** The paper as readers know it. */
export type Site = {
	name: string;
	motto: string;
	description: string;
	language: string;
	timeZone: string;
	settings: SiteSettings;
};

export type Section = { slug: string; name: string; description: string };

/** One question, however much of the paper has been set. */
export async function readSite(client: ReaderClient): Promise<Site | null> {
	const row = await client.publishedSite.findFirst();
	if (!row) return null;
	const { id, settings, ...site } = row;
	return { ...site, settings: SiteSettings.parse(settings) };
}

/** The paper, or null before it has been founded. */
export async function getSite(reader: Reader): Promise<Site | null> {
	return reader(readSite);
}

const sectionColumns = { slug: true, name: true, description: true } as const;

/** The open sections, in the order of the navigation. */
export async function listSections(reader: Reader): Promise<Section[]> {
	return reader((client) =>
		client.publishedSection.findMany({
			where: { open: true },
			select: sectionColumns,
			orderBy: { position: "asc" },
		}),
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
