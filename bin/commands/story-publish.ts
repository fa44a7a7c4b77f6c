import { parseArgs } from "node:util";
import { publishFile } from "@/lib/newsroom/story/publish-file";
import { pathFrom } from "./parse-words";
import { say, withNewsroom } from "./with-database";

/** `dateline story publish`: publishes what a file says and prints the story's address. */
export async function run(words: string[], folder: string): Promise<void> {
	const { positionals } = parseArgs({ args: words, allowPositionals: true });
	const file = pathFrom(folder, positionals, "file");
	await withNewsroom(async () => {
		const { url, notes } = await publishFile(file);
		for (const note of notes) say(note);
		console.log(url);
	});
}
