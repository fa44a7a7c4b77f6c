import { z } from "zod";
import { WallTime } from "./schedule";

/** Where a breaking line leads: a page of ours, or an address elsewhere. */
const Link = z
	.string()
	.trim()
	.max(500)
	.regex(
		/^$|^\/(?!\/)\S*$|^https:\/\/[^\s/]+(\/\S*)?$/i,
		"Write a path of this site, as /asia/…, or an address with https://.",
	);

/** The line over every page: its words, where it leads, and how long it stands. */
export const SetBreakingBar = z.strictObject({
	text: z.string().trim().min(1, "Write what happened, in a line.").max(200),
	link: Link.default(""),
	/** Date and time on the paper's clock; empty: now. */
	from: z.union([z.literal(""), WallTime.shape.wall]).default(""),
	/** It ends by itself after so many hours. */
	hours: z.coerce
		.number("Write a number of hours.")
		.min(0.25, "A quarter of an hour at least.")
		.max(72, "Three days at most."),
});
export type SetBreakingBar = z.infer<typeof SetBreakingBar>;

export const EndBreakingBar = z.strictObject({ barId: z.uuid() });
export type EndBreakingBar = z.infer<typeof EndBreakingBar>;
