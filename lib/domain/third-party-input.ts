import { z } from "zod";
import { isScriptAddress, isSource, type ThirdParty, thirdPartyPurposes } from "./third-party";

/** A third party as its form sends it: what there may be several of, one a line. */

const version = z.coerce.number().int().min(0).max(2_000_000_000);
const most = 40;

function linesOf(text: string): string[] {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter(Boolean);
}

/** Lines of a text, each read by `read`; what is wrong is told with the line it is in. */
function eachLine<T>(read: (line: string) => T | null, rule: string) {
	return z
		.string()
		.max(8000, "This is too long.")
		.transform((text, context): T[] => {
			const lines = linesOf(text);
			const found = lines.map(read);
			const wrong = lines.filter((_line, at) => found[at] === null);
			if (lines.length > most)
				context.addIssue({ code: "custom", message: `At most ${most} lines.` });
			if (wrong[0] !== undefined)
				context.addIssue({ code: "custom", message: `“${wrong[0].slice(0, 80)}”: ${rule}` });
			return found.filter((one) => one !== null);
		});
}

/** "stats.example.com" → "https://stats.example.com". */
function sourceOf(line: string): string | null {
	const small = line.toLowerCase().replace(/\/$/, "");
	const source =
		/^[a-z]+:/.test(small) && !/^[a-z0-9.-]+:\d/.test(small) ? small : `https://${small}`;
	return isSource(source) ? source : null;
}

function attributeOf(line: string): ThirdParty["attributes"][number] | null {
	const [, name, value] =
		/^(data-[a-z0-9][a-z0-9-]{0,60})\s*=\s*"?([^"]{0,300}?)"?$/.exec(line) ?? [];
	return name && value !== undefined ? { name, value } : null;
}

const hosts = eachLine(
	sourceOf,
	"write a host, as stats.example.com or *.example.com: reached by https, without a path, and no star alone.",
);
const tick = z
	.literal("on")
	.optional()
	.transform((on) => on === "on");

export const SaveThirdParty = z.strictObject({
	version,
	/** Left out: a new one. */
	id: z.union([z.uuid(), z.literal("")]),
	name: z.string().trim().min(1, "Say who it is.").max(80, "At most 80 characters."),
	purpose: z.enum(thirdPartyPurposes, "Choose what it is for."),
	where: z.enum(["all", "stories"]),
	timing: z.enum(["async", "defer"]),
	scripts: eachLine(
		(line) => (isScriptAddress(line) ? line : null),
		"write the whole address of a script, beginning with https://.",
	).refine((scripts) => scripts.length > 0, "Give the address of at least one script."),
	attributes: eachLine(attributeOf, "write it as data-site-id=12345."),
	script: hosts,
	connect: hosts,
	img: hosts,
	frame: hosts,
	bringsOthers: tick,
	styles: tick,
});
export type SaveThirdParty = z.infer<typeof SaveThirdParty>;

export const SwitchThirdParty = z.strictObject({
	version,
	id: z.uuid(),
	on: z.enum(["on", "off"]),
});
export type SwitchThirdParty = z.infer<typeof SwitchThirdParty>;

export const RemoveThirdParty = z.strictObject({ version, id: z.uuid() });
export type RemoveThirdParty = z.infer<typeof RemoveThirdParty>;
