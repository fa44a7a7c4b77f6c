import { parseArgs } from "node:util";
import { type PublishedFile, publishFile } from "@/lib/newsroom/story/publish-file";
import { pathFrom } from "./parse-words";
import { say, withNewsroom } from "./with-database";

/** What the desk should look at, a line each; all of it is kept with the draft. */
function adviceOf({ forTheDesk: { deskNote, awaitedPicture } }: PublishedFile): string[] {
	const words = awaitedPicture && [awaitedPicture.caption, awaitedPicture.credit].filter(Boolean);
	return [
		...deskNote.split("\n").filter(Boolean),
		...(words ? [`There is no picture to these words yet: ${words.join(" / ")}`] : []),
	];
}

/** `dateline story publish`: publishes what a file says and prints the story's address. */
export async function run(words: string[], folder: string): Promise<void> {
	const { positionals } = parseArgs({ args: words, allowPositionals: true });
	const file = pathFrom(folder, positionals, "file");
	await withNewsroom(async () => {
		const published = await publishFile(file);
		for (const line of adviceOf(published)) say(line);
		console.log(published.url);
	});
}
