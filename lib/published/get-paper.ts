import type { ReaderClient } from "@/lib/db/reader";
import type { Reader } from "./reader";
import { readSite, type Section, type Site } from "./site";

/** What every page carries: the paper, its sections, and what time it is there. */
export type Paper = { site: Site; sections: Section[]; now: Date };

/** The reader's instant, from the database's clock: the public's now, or the one an editor asks about. */
export async function readClock(client: ReaderClient): Promise<Date> {
	const [row] = await client.$queryRaw<{ now: Date }[]>`
		SELECT coalesce(nullif(current_setting('dateline.as_of', true), '')::timestamptz, now()) AS now`;
	if (!row) throw new Error("The database did not tell the time.");
	return row.now;
}

/** The paper as every page shows it, or null before it has been founded. */
export async function getPaper(reader: Reader): Promise<Paper | null> {
	return reader(async (client) => {
		const site = await readSite(client);
		if (!site) return null;
		const sections = await client.publishedSection.findMany({
			where: { open: true },
			select: { slug: true, name: true, description: true },
			orderBy: { position: "asc" },
		});
		return { site, sections, now: await readClock(client) };
	});
}
