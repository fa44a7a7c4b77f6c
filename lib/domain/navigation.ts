import { z } from "zod";
import { isPageHref, sitePageSlugs } from "./site-page";

/** What stands in the navigation and in the colophon: places of the paper, and links of its own. */

export const PlacedLink = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("section"), id: z.uuid() }),
	z.strictObject({ kind: z.literal("topic"), id: z.uuid() }),
	z.strictObject({ kind: z.literal("page"), slug: z.enum(sitePageSlugs) }),
	z.strictObject({
		kind: z.literal("link"),
		label: z.string().trim().min(1, "Give the link a name.").max(40, "At most 40 characters."),
		href: z
			.string()
			.trim()
			.max(500, "At most 500 characters.")
			.refine(isPageHref, "Write a path of the paper, as /latest, or a whole address."),
	}),
]);
export type PlacedLink = z.infer<typeof PlacedLink>;

const most = 24;

export const PlacedLinks = z.object({
	/** Null: as it is without a decision. */
	links: z.array(PlacedLink).max(most, `At most ${most} links.`).nullable(),
});
export type PlacedLinks = z.infer<typeof PlacedLinks>;

/** An arrangement as a form or an address carries it: JSON. */
export function readPlacedLinks(text: string): PlacedLink[] | null {
	try {
		const read = z.array(PlacedLink).max(most).safeParse(JSON.parse(text));
		return read.success ? read.data : null;
	} catch {
		return null;
	}
}

export const linkPlaces = ["navigation", "colophon"] as const;
export type LinkPlace = (typeof linkPlaces)[number];

export const ChangeLinks = z.strictObject({
	version: z.coerce.number().int().min(0).max(2_000_000_000),
	place: z.enum(linkPlaces),
	/** JSON of the links in their order; "default" takes the decision back. */
	links: z
		.string()
		.max(20_000)
		.transform((text, context) => {
			if (text === "default") return null;
			const links = readPlacedLinks(text);
			if (links) return links;
			context.addIssue({ code: "custom", message: "One of the links is not right." });
			return z.NEVER;
		}),
});
export type ChangeLinks = z.infer<typeof ChangeLinks>;
