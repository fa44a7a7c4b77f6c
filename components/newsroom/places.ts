export type Place = { href: string; label: string };

/** Where everybody in the newsroom goes. */
export const places: Place[] = [
	{ href: "/newsroom/stories", label: "Stories" },
	{ href: "/newsroom/stories/new", label: "New story" },
	{ href: "/newsroom/wire", label: "From wire text" },
	{ href: "/newsroom/pictures", label: "Pictures" },
];

/** Where admins go besides. */
export const adminPlaces: Place[] = [
	{ href: "/newsroom/staff", label: "Staff" },
	{ href: "/newsroom/tokens", label: "Tokens" },
];

/** The place that a path belongs to: the longest that it begins with. */
export function placeOf(path: string, among: Place[]): string | null {
	const around = among.filter(({ href }) => path === href || path.startsWith(`${href}/`));
	return around.sort((a, b) => b.href.length - a.href.length)[0]?.href ?? null;
}
