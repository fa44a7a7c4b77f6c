import type { NamedFilter } from "@/lib/domain/taxonomy";
import { NamedFilter as Filter } from "@/lib/domain/taxonomy";

export type Query = Promise<Record<string, string | string[] | undefined>>;

/** What an address asks a list of the settings for; what it asks wrongly is left out. */
export async function askedOfList(searchParams: Query): Promise<NamedFilter> {
	const { words, after } = await searchParams;
	const asked = Filter.safeParse({
		...(typeof words === "string" && words ? { words } : {}),
		...(typeof after === "string" && after ? { after } : {}),
	});
	return asked.success ? asked.data : {};
}

/** What a list is told by the act that led to it: the number of stories that it touched. */
export async function toldCount(searchParams: Query, name: string): Promise<number | null> {
	const told = (await searchParams)[name];
	return typeof told === "string" && /^\d{1,7}$/.test(told) ? Number(told) : null;
}
