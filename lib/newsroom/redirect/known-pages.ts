import type { Tx } from "@/lib/db/newsroom";
import { isBehindDoor, isFixedPage, pathOf } from "@/lib/domain/redirect";

/** Pages that the record has, or once had, among some paths: a redirect from there would never be asked for. */
async function pagesInRecord(tx: Tx, paths: string[]): Promise<Set<string>> {
	const rows = await tx.$queryRaw<{ path: string }[]>`
		WITH wanted AS (SELECT unnest(${paths}::text[]) AS path)
		SELECT w.path FROM wanted w JOIN story_address a ON a.path = w.path
		UNION SELECT w.path FROM wanted w JOIN section s ON '/' || s.slug = w.path
		UNION SELECT w.path FROM wanted w JOIN topic s ON '/topics/' || s.slug = w.path
		UNION SELECT w.path FROM wanted w JOIN contributor s ON '/people/' || s.slug = w.path
		UNION SELECT w.path FROM wanted w JOIN source s ON '/sources/' || s.slug = w.path
		UNION SELECT w.path FROM wanted w JOIN former_slug f ON w.path = CASE f.place
			WHEN 'section' THEN '/' WHEN 'topic' THEN '/topics/'
			WHEN 'contributor' THEN '/people/' ELSE '/sources/' END || f.slug`;
	return new Set(rows.map(({ path }) => path));
}

/** Why no redirect can lead from an address; by address, those that are free left out. */
export async function takenSources(tx: Tx, sources: string[]): Promise<Map<string, string>> {
	const taken = new Map<string, string>();
	const asked: string[] = [];
	for (const source of sources) {
		const path = pathOf(source);
		if (isBehindDoor(path)) taken.set(source, "This address is behind a door of the portal’s own.");
		// With a query of its own an address is not the page: /?p=123.
		else if (source !== path) continue;
		else if (isFixedPage(path)) taken.set(source, "This is a page of the portal’s own.");
		else asked.push(source);
	}
	for (const path of await pagesInRecord(tx, asked))
		taken.set(path, "There is, was or will be a page at this address.");
	return taken;
}
