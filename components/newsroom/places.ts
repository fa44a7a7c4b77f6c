import type { Actor } from "@/lib/domain/actor";
import { mayManageStaff, maySetUpPaper } from "@/lib/domain/permissions";

export type Place = { href: string; label: string };

/** Where everybody in the newsroom goes. */
const everybodys: Place[] = [
	{ href: "/newsroom/stories", label: "Stories" },
	{ href: "/newsroom/stories/new", label: "New story" },
	{ href: "/newsroom/wire", label: "From wire text" },
	{ href: "/newsroom/pictures", label: "Pictures" },
	{ href: "/newsroom/fronts", label: "Fronts" },
];

const settings: Place = { href: "/newsroom/settings", label: "Settings" };

const admins: Place[] = [
	{ href: "/newsroom/staff", label: "Staff" },
	{ href: "/newsroom/tokens", label: "Tokens" },
];

/** The places of the newsroom that somebody may go to. */
export function placesOf(actor: Actor): Place[] {
	return [
		...everybodys,
		...(maySetUpPaper(actor) ? [settings] : []),
		...(mayManageStaff(actor) ? admins : []),
	];
}

/** The place that a path belongs to: the longest that it begins with. */
export function placeOf(path: string, among: Place[]): string | null {
	const around = among.filter(({ href }) => path === href || path.startsWith(`${href}/`));
	return around.sort((a, b) => b.href.length - a.href.length)[0]?.href ?? null;
}
