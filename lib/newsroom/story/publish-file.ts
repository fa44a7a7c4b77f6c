import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { operator } from "@/lib/domain/actor";
import { ApiStory } from "@/lib/domain/api-input";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { siteUrl } from "@/lib/env";
import { publishStory } from "./publish-story";
import { type ForTheDesk, type WireWords, wireWords } from "./wire-words";
import { writeFromWords } from "./write-from-words";

/** A file that is live now: its address, and what the desk should look at. */
export type PublishedFile = {
	storyId: string;
	url: string;
	path: string;
	from: Date;
	forTheDesk: ForTheDesk;
};

const largest = 4_000_000;

const noNote: ForTheDesk = { deskNote: "", awaitedPicture: null };

async function readText(file: string): Promise<string> {
	const found = await stat(file).catch(() => null);
	ensure(found, "invalid", `There is no file ${file}.`);
	ensure(found.isFile(), "invalid", `${file} is not a file.`);
	ensure(found.size <= largest, "too-large", `${file} is above 4 MB.`);
	return (await readFile(file, "utf8")).replace(/^\uFEFF/u, "");
}

function wordsOfJson(text: string): ApiStory {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw new Refusal(
			"invalid",
			`That is not JSON: ${error instanceof Error ? error.message : error}.`,
		);
	}
	const story = ApiStory.safeParse(json);
	if (story.success) return story.data;
	const problems = story.error.issues.map(({ path: at, message }) => ({
		field: at.join("."),
		sentence: message,
	}));
	const said = problems.map(({ field, sentence }) => `${field || "the story"}: ${sentence}`);
	throw new Refusal("invalid", `This makes no story. ${said.join("; ")}`, problems);
}

function wordsOf(file: string, text: string): Promise<WireWords> | WireWords {
	const isJson = /^\s*\{/.test(text) || path.extname(file).toLowerCase() === ".json";
	return isJson ? { words: wordsOfJson(text), forTheDesk: noNote } : wireWords(text);
}

/**
 * Writes and publishes what a file says, as the operator: a story as the API takes it (JSON), or an
 * agency report as plain text.
 *
 * @throws Refusal `invalid` | `too-large` | `embargoed`
 */
export async function publishFile(file: string): Promise<PublishedFile> {
	const context = { actor: operator };
	const { words, forTheDesk } = await wordsOf(file, await readText(file));
	const { storyId } = await writeFromWords(context, words, forTheDesk);
	const published = await publishStory(context, { storyId });
	return {
		storyId,
		url: siteUrl() + published.path,
		path: published.path,
		from: published.from,
		forTheDesk,
	};
}
