import { fieldLabels, tellValue } from "@/components/newsroom/conflicts/told";
import type { Choices } from "@/components/newsroom/desk/desk";
import { WordChanges } from "@/components/story/word-changes";
import { wordDifference } from "@/lib/domain/difference";
import { sameValue, wholeFields } from "@/lib/domain/draft";
import type { StoryContent } from "@/lib/domain/story";

type FieldDifferenceProps = { before: StoryContent; after: StoryContent; choices: Choices };

/** The fields that are different, each with how it changed. */
export function FieldDifference({ before, after, choices }: FieldDifferenceProps) {
	const changed = wholeFields.filter((field) => !sameValue(before[field], after[field]));
	if (changed.length === 0) return <p className="soft">Every field is the same.</p>;
	return (
		<dl className="field-changes">
			{changed.map((field) => {
				const [was, now] = [tellValue(before[field], choices), tellValue(after[field], choices)];
				return (
					<div key={field}>
						<dt>{fieldLabels[field]}</dt>
						<dd>
							{was === now ? (
								`${now}, another one`
							) : (
								<WordChanges words={wordDifference(was, now)} />
							)}
						</dd>
					</div>
				);
			})}
		</dl>
	);
}
