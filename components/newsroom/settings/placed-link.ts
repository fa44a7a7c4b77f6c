import type { Named } from "@/lib/domain/named";
import { type LinkPlace, PlacedLink, readPlacedLinks } from "@/lib/domain/navigation";
import type { SitePageSlug } from "@/lib/domain/site-page";

/** What may be placed, by name. */
export type PlaceChoices = {
	sections: Named[];
	topics: Named[];
	pages: { slug: SitePageSlug; name: string }[];
};

/** What a placed link is called, and where it leads; null where that is no more. */
export function shownLink(
	link: PlacedLink,
	{ sections, topics, pages }: PlaceChoices,
): { name: string; about: string } | null {
	if (link.kind === "link") return { name: link.label, about: link.href };
	if (link.kind === "page") {
		const page = pages.find(({ slug }) => slug === link.slug);
		return page ? { name: page.name, about: "Page" } : null;
	}
	const found = (link.kind === "section" ? sections : topics).find(({ id }) => id === link.id);
	return found ? { name: found.name, about: link.kind === "section" ? "Section" : "Topic" } : null;
}

/** A place of the choices as an option's value: "section:<id>". */
export function placeFrom(option: string): PlacedLink | null {
	const [kind, name] = option.split(":");
	const read = PlacedLink.safeParse(kind === "page" ? { kind, slug: name } : { kind, id: name });
	return read.success ? read.data : null;
}

type Query = Record<string, string | string[] | undefined>;

/** An arrangement that was made before any script had come: it travels in the page's address. */
export function arrangementAsked(query: Query, place: LinkPlace): PlacedLink[] | null {
	const text = (name: string) => {
		const value = query[name];
		return typeof value === "string" ? value : "";
	};
	const links = readPlacedLinks(text(place));
	if (!links) return null;
	const own = PlacedLink.safeParse({ kind: "link", label: text("label"), href: text("href") });
	const added = placeFrom(text("add")) ?? (own.success ? own.data : null);
	return added ? [...links, added] : links;
}

/** A list in which one entry has moved by some places. */
export function moved<T>(list: T[], from: number, by: number): T[] {
	const next = [...list];
	const [entry] = next.splice(from, 1);
	if (entry !== undefined) next.splice(from + by, 0, entry);
	return next;
}
