import { z } from "zod";
import { fieldLabels, tellBlock, tellValue } from "@/components/newsroom/conflicts/told";
import type { Choices } from "@/components/newsroom/desk/desk";
import { wholeFields } from "@/lib/domain/draft";
import { Block } from "@/lib/domain/story-body";

/** What a refused save left in the record, as `mergeDraft` tells conflicts. */
const Refused = z.object({
	refused: z.array(
		z.discriminatedUnion("at", [
			z.object({ at: z.literal("field"), field: z.enum(wholeFields), yours: z.unknown() }),
			z.object({ at: z.literal("block"), yours: Block.nullable() }),
		]),
	),
});

/** The words that a save brought and the draft did not take, to be read and copied. */
export function RefusedWords({ detail, choices }: { detail: unknown; choices: Choices }) {
	const read = Refused.safeParse(detail);
	if (!read.success) return null;
	return (
		<details>
			<summary>Show it</summary>
			<dl className="refused">
				{[...read.data.refused.entries()].map(([at, one]) => (
					<div key={at}>
						<dt>{one.at === "field" ? fieldLabels[one.field] : "A part of the text"}</dt>
						<dd>{one.at === "field" ? tellValue(one.yours, choices) : tellBlock(one.yours)}</dd>
					</div>
				))}
			</dl>
		</details>
	);
}
