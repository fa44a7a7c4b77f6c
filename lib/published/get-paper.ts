import type { ReaderClient } from "@/lib/db/reader";
import type { Reader } from "./reader";
import { readSite, type Section, type Site } from "./site";

/** The line over every page when news breaks; `link` may be empty. */
export type Breaking = { text: string; link: string };

/** What every page carries: the paper, its sections, what time it is there, and what has just happened. */
export type Paper = { site: Site; sections: Section[]; now: Date; breaking: Breaking | null };

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
		const breaking = await client.publishedBreaking.findFirst({
			select: { text: true, link: true },
			orderBy: { from: "desc" },
		});
		return { site, sections, breaking, now: await readClock(client) };
	});
}
