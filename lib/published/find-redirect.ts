import { redirectSources } from "@/lib/domain/redirect";
import type { Reader } from "./reader";

/** Where an address leads that is no page; `target` is a path of ours or an https address. */
export type Redirect = { source: string; target: string; permanent: boolean };

/** One indexed look-up: an address with its query, else its path alone. `exactly`: with its query only. */
export async function findRedirect(
	reader: Reader,
	{ path, search, exactly = false }: { path: string; search: string; exactly?: boolean },
): Promise<Redirect | null> {
	const sources = redirectSources(path, search);
	const wanted = exactly ? sources.slice(0, 1) : sources;
	const rows = await reader((client) =>
		client.publishedRedirect.findMany({ where: { source: { in: wanted } } }),
	);
	return wanted.flatMap((source) => rows.find((row) => row.source === source) ?? [])[0] ?? null;
}
