import { newsroomClient } from "@/lib/db/newsroom";

/** What those are called by whom events were recorded, by their reference ("staff:<id>"). */
export async function actorNames(references: string[]): Promise<Map<string, string>> {
	const idsOf = (type: string) =>
		references.filter((one) => one.startsWith(`${type}:`)).map((one) => one.slice(type.length + 1));
	const select = { id: true, name: true } as const;
	const [staff, tokens] = await Promise.all([
		newsroomClient().staff.findMany({ where: { id: { in: idsOf("staff") } }, select }),
		newsroomClient().apiToken.findMany({ where: { id: { in: idsOf("token") } }, select }),
	]);
	return new Map([
		["operator", "command line"],
		...staff.map(({ id, name }): [string, string] => [`staff:${id}`, name]),
		...tokens.map(({ id, name }): [string, string] => [`token:${id}`, name]),
	]);
}
