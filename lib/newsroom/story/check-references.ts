import type { Tx } from "@/lib/db/newsroom";
import { type Problem, Refusal } from "@/lib/domain/refusal";
import type { StoryContent } from "@/lib/domain/story";
import { picturesIn } from "@/lib/domain/story-body";

type Counted = { count: (query: { where: { id: { in: string[] } } }) => Promise<number> };

async function allThere(table: Counted, ids: string[]): Promise<boolean> {
	const distinct = [...new Set(ids)];
	if (distinct.length === 0) return true;
	return (await table.count({ where: { id: { in: distinct } } })) === distinct.length;
}

/**
 * Whether everything that a draft names is there.
 *
 * @throws Refusal `invalid`, a problem for each field that names what is not
 */
export async function checkReferences(tx: Tx, content: StoryContent): Promise<void> {
	const { byline, body, leadPicture, sectionId, topicIds } = content;
	const contributors = byline.flatMap((part) =>
		part.type === "contributor" ? [part.contributorId] : [],
	);
	const sources = byline.flatMap((part) => (part.type === "source" ? [part.sourceId] : []));
	const related = body.content.flatMap((block) =>
		block.type === "relatedStory" ? [block.attrs.storyId] : [],
	);
	const checks: [string, boolean, string][] = [
		[
			"sectionId",
			await allThere(tx.section, sectionId ? [sectionId] : []),
			"There is no such section.",
		],
		["topicIds", await allThere(tx.topic, topicIds), "One of the topics does not exist."],
		[
			"byline",
			await allThere(tx.contributor, contributors),
			"One of the contributors does not exist.",
		],
		["byline", await allThere(tx.source, sources), "The source does not exist."],
		[
			"leadPicture",
			await allThere(tx.picture, leadPicture ? [leadPicture.pictureId] : []),
			"The picture does not exist.",
		],
		["body", await allThere(tx.picture, picturesIn(body)), "A picture in the text does not exist."],
		["body", await allThere(tx.story, related), "A related story in the text does not exist."],
	];
	const problems: Problem[] = checks.flatMap(([field, there, sentence]) =>
		there ? [] : [{ field, sentence }],
	);
	if (problems[0]) throw new Refusal("invalid", problems[0].sentence, problems);
}
