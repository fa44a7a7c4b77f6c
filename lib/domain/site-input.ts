import { z } from "zod";
import { HouseWording } from "./amendment";
import { LanguageTag } from "./language";
import { sitePageSlugs } from "./site-page";

/** What the acts on the paper's settings are told, parsed once at their door. */

/** What somebody had before them when they began to change it; 0 where nobody had set it yet. */
const version = z.coerce.number().int().min(0).max(2_000_000_000);

const line = (max: number) => z.string().trim().max(max, `At most ${max} characters.`);
const lines = (max: number) =>
	z
		.string()
		.max(max, `At most ${max} characters.`)
		.transform((text) => text.replaceAll("\r\n", "\n").trim());

export const ChangeSite = z.strictObject({
	version,
	name: line(80).min(1, "Give the paper a name."),
	motto: line(160),
	description: line(300),
	language: LanguageTag,
	timeZone: z.string(),
	publisher: line(160),
	email: z.union([z.literal(""), z.email("Write an e-mail address, as desk@example.com.")]),
	phone: z
		.string()
		.trim()
		.regex(/^(\+?[\d\s()/.-]{3,40})?$/, "Write it as +852 5550 0100."),
	address: lines(400),
});
export type ChangeSite = z.infer<typeof ChangeSite>;

export const ChangePage = z.strictObject({
	version,
	slug: z.enum(sitePageSlugs),
	title: line(80).min(1, "Give the page a title."),
	text: lines(40_000),
});
export type ChangePage = z.infer<typeof ChangePage>;

/** A picture as a form sends it. */
const image = z
	.file("Choose a picture.")
	.min(1, "Choose a picture.")
	.max(3_000_000, "This file is above 3 MB.");

export const SetNameplate = z.strictObject({
	version,
	file: image,
	turnsLight: z.literal("on").optional(),
});
export type SetNameplate = z.infer<typeof SetNameplate>;

export const SetIcons = z.strictObject({ version, file: image });
export type SetIcons = z.infer<typeof SetIcons>;

export const RemoveSetting = z.strictObject({ version });
export type RemoveSetting = z.infer<typeof RemoveSetting>;

/** One template a line. */
const templates = lines(4000).transform((text) =>
	text
		.split("\n")
		.map((one) => one.trim())
		.filter(Boolean),
);

export const ChangeWording = z.strictObject({
	version,
	correction: templates.pipe(HouseWording.shape.correction),
	clarification: templates.pipe(HouseWording.shape.clarification),
});
export type ChangeWording = z.infer<typeof ChangeWording>;
