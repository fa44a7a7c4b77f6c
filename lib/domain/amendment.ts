import { z } from "zod";

/**
 * What a newer revision of a live story changes, and what readers are told of it. A minor fix is silent;
 * an update brings newer facts; a correction changes a fact that was wrong, a clarification its wording.
 */
export const AmendmentKind = z.enum(["minor", "update", "correction", "clarification"]);
export type AmendmentKind = z.infer<typeof AmendmentKind>;

const longest = 1000;
const notice = z.string().trim().max(longest, `At most ${longest} characters.`);
const toldNotice = notice.min(1, "Say to readers what was wrong and what is right.");

/** Earlier texts are left out of "what changed": a court's order, a private fact. */
const concealsEarlier = z.boolean().default(false);

/** Shown over the text instead of under it. */
const prominent = z.boolean().default(false);

export const Amendment = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("minor"), concealsEarlier }),
	z.strictObject({ kind: z.literal("update"), notice: notice.default(""), concealsEarlier }),
	z.strictObject({ kind: z.literal("correction"), notice: toldNotice, prominent, concealsEarlier }),
	z.strictObject({
		kind: z.literal("clarification"),
		notice: toldNotice,
		prominent,
		concealsEarlier,
	}),
]);
export type Amendment = z.infer<typeof Amendment>;

/** Newer facts, without a word: what an update is where nobody says what it is. */
export const plainUpdate: Amendment = { kind: "update", notice: "", concealsEarlier: false };

const templates = z
	.array(z.string().min(1).max(300, "At most 300 characters a line."))
	.max(12, "At most twelve lines.");

/** How the house words a notice, by kind: what is in brackets is for the editor to fill in. */
export const HouseWording = z.object({ correction: templates, clarification: templates });
export type HouseWording = z.infer<typeof HouseWording>;

/** The wording of a house that has not set its own. */
export const noticeTemplates: HouseWording = {
	correction: [
		"An earlier version of this story misstated [what]. [The fact as it is].",
		"An earlier version of this story misspelled the name of [whom]. It is [the name].",
		"The caption of the picture in an earlier version of this story was wrong. It shows [what].",
	],
	clarification: [
		"This story has been amended to make clear that [what].",
		"This story has been amended to add the reply of [whom].",
	],
};

/** Whether a notice still has a gap of a template in it: "[what]". */
export function hasGap(words: string, wording: HouseWording): boolean {
	return Object.values(wording)
		.flat()
		.flatMap((template) => template.match(/\[[^\]]+\]/g) ?? [])
		.some((gap) => words.includes(gap));
}
