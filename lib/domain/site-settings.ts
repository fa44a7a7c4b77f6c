import { z } from "zod";
import { ThirdParties } from "./third-party";

/** What is decided about the paper, a name for each thing that is changed at once. */
export type SettingName =
	| "contact"
	| "nameplate"
	| "icons"
	| "third-parties"
	| "verification"
	| "navigation"
	| "colophon"
	| "crawlers"
	| "ads"
	| "wording"
	| `page:${string}`;

/** Who publishes the paper and how they are reached; empty where that is not told. */
export const Contact = z.object({
	publisher: z.string().default(""),
	email: z.string().default(""),
	phone: z.string().default(""),
	address: z.string().default(""),
});
export type Contact = z.infer<typeof Contact>;

/** A picture that stands in place of the name in type; its size is that of the file. */
export const Nameplate = z.object({
	hash: z.string(),
	width: z.number(),
	height: z.number(),
	/** Dark lines on nothing, which dark pages show light. */
	turnsLight: z.boolean(),
});
export type Nameplate = z.infer<typeof Nameplate>;

/** The icons made of one square picture. */
export const Icons = z.object({ hash: z.string() });

/** What search engines ask for as proof that the site is whose account it is. */
export const Verification = z.object({ google: z.string(), bing: z.string() });
export type Verification = z.infer<typeof Verification>;

/** A link of the navigation or the colophon, as it is shown. */
const ShownLink = z.object({ label: z.string(), path: z.string() });
export type ShownLink = z.infer<typeof ShownLink>;

/** What every page needs of the settings; what nobody has decided is as it is without. */
export const SiteSettings = z.object({
	contact: Contact.catch(Contact.parse({})).default(Contact.parse({})),
	nameplate: Nameplate.nullable().catch(null).default(null),
	icons: Icons.nullable().catch(null).default(null),
	"third-parties": ThirdParties.catch({ parties: [] }).default({ parties: [] }),
	verification: Verification.catch({ google: "", bing: "" }).default({ google: "", bing: "" }),
	/** The trust pages that there are. */
	pages: z.array(z.object({ slug: z.string(), title: z.string() })).default([]),
	/** Null: the sections in their order. */
	links: z
		.object({
			navigation: z.array(ShownLink).nullable().default(null),
			colophon: z.array(ShownLink).nullable().default(null),
		})
		.default({ navigation: null, colophon: null }),
});
export type SiteSettings = z.infer<typeof SiteSettings>;
