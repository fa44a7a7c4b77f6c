import type { Tx } from "@/lib/db/newsroom";
import { pathOf, redirectSource } from "@/lib/domain/redirect";

/** Where each of some addresses leads, as an address that may lead on; null for what is elsewhere. */
export type Leads = Map<string, string>;

/** The address that a target has among redirects; null where it leads out of the site. */
export function sourceAt(target: string): string | null {
	if (!target.startsWith("/")) return null;
	return redirectSource(pathOf(target), new URL(target, "http://here.invalid").search);
}

/** The addresses at which a redirect's target may lead on: with its query, and without. */
function stepsFrom(target: string): string[] {
	const source = sourceAt(target);
	return source === null ? [] : [...new Set([source, pathOf(source)])];
}

/** Adds all that the record's redirects lead on to from some targets, step by step. */
export async function followKept(tx: Tx, leads: Leads): Promise<Leads> {
	const all = new Map(leads);
	let open = [...leads.values()].flatMap(stepsFrom).filter((source) => !all.has(source));
	while (open.length > 0) {
		const wanted = [...new Set(open)];
		const rows: { source: string; target: string }[] = [];
		for (let from = 0; from < wanted.length; from += 5000)
			rows.push(
				...(await tx.redirect.findMany({
					where: { source: { in: wanted.slice(from, from + 5000) } },
					select: { source: true, target: true },
				})),
			);
		for (const { source, target } of rows) all.set(source, target);
		open = rows.flatMap(({ target }) => stepsFrom(target)).filter((source) => !all.has(source));
	}
	return all;
}

/** The addresses from which one would come back to where one has been. */
export function loopsIn(leads: Leads): Set<string> {
	const ends = new Map<string, boolean>();
	const loops = new Set<string>();
	for (const start of leads.keys()) {
		const way = new Set<string>();
		let at: string | undefined = start;
		while (at !== undefined && !ends.has(at) && !way.has(at)) {
			way.add(at);
			const target: string = leads.get(at) ?? "";
			at = stepsFrom(target).find((source) => leads.has(source));
		}
		const loopsBack = at !== undefined && (way.has(at) || ends.get(at) === true);
		for (const one of way) {
			ends.set(one, loopsBack);
			if (loopsBack) loops.add(one);
		}
	}
	return loops;
}
