import { z } from "zod";
import type { ApiStory, ApiStoryChange } from "@/lib/domain/api-input";
import { Refusal } from "@/lib/domain/refusal";
import { StoryContent } from "@/lib/domain/story";
import type { Context } from "@/lib/newsroom/context";
import type { KeptRevision } from "./keep-revision";
import { reviseStory } from "./revise-story";
import { storyFromWords } from "./story-from-words";
import type { ForTheDesk } from "./wire-words";
import { type WrittenStory, writeStory } from "./write-story";

/** The fields of a draft, which are laid out otherwise than the words that a machine sends. */
const Content = z.strictObject(StoryContent.partial().shape);

/** @throws Refusal `invalid` for words that make no story, each field by the name of the draft's */
async function contentOf(
	words: Partial<ApiStory>,
	forTheDesk: Partial<ForTheDesk> = {},
): Promise<Partial<StoryContent>> {
	const result = Content.safeParse({ ...(await storyFromWords(words)), ...forTheDesk });
	if (result.success) return result.data;
	const problems = result.error.issues.map(({ path, message }) => ({
		field: String(path[0] ?? ""),
		sentence: message,
	}));
	throw new Refusal("invalid", "These words make no story.", problems);
}

/**
 * Begins a story from plain words: the API, and files at the command line. `forTheDesk` stays there.
 *
 * @throws Refusal `forbidden` | `invalid`
 */
export async function writeFromWords(
	context: Context,
	story: ApiStory,
	forTheDesk?: ForTheDesk,
): Promise<WrittenStory> {
	const { firstPublishedAt, embargoUntil, ...words } = story;
	return writeStory(context, {
		content: await contentOf(words, forTheDesk),
		claimedPublishedAt: firstPublishedAt,
		embargoUntil,
	});
}

/**
 * Replaces fields of a story by plain words.
 *
 * @throws Refusal `not-found` | `forbidden` | `conflict` (changed since `baseRevision`, or spiked) | `invalid`
 */
export async function reviseFromWords(
	context: Context,
	{ storyId, baseRevision, ...words }: ApiStoryChange & { storyId: string },
): Promise<KeptRevision> {
	return reviseStory(context, { storyId, baseRevision, change: await contentOf(words) });
}
