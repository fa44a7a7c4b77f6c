import { fieldLabels, tellValue } from "@/components/newsroom/conflicts/told";
import type { Choices } from "@/components/newsroom/desk/desk";
import { Section } from "@/components/newsroom/ui/section";
import { wholeFields } from "@/lib/domain/draft";
import type { StoryContent } from "@/lib/domain/story";
import { BodyDifference } from "./body-difference";
import { FieldDifference } from "./field-difference";
import { ReadBody } from "./read-body";

type RevisionWordsProps = {
	/** What it is held against; null to read it as it is. */
	before: StoryContent | null;
	after: StoryContent;
	choices: Choices;
};

/** What a story said at one time, or how that became what it said at another. */
export function RevisionWords({ before, after, choices }: RevisionWordsProps) {
	return before ? (
		<div className="columns columns--aside">
			<Section title="The text">
				<BodyDifference before={before.body} after={after.body} language={after.language} />
			</Section>
			<Section title="Fields">
				<FieldDifference before={before} after={after} choices={choices} />
			</Section>
		</div>
	) : (
		<div className="columns columns--aside">
			<Section title={after.headline || "No headline"} intro={after.standfirst}>
				<ReadBody body={after.body} language={after.language} />
			</Section>
			<Section title="Fields">
				<dl className="facts">
					{wholeFields.map((field) => (
						<div key={field} className="facts__pair">
							<dt>{fieldLabels[field]}</dt>
							<dd>{tellValue(after[field], choices)}</dd>
						</div>
					))}
				</dl>
			</Section>
		</div>
	);
}
