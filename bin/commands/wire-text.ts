import { readFile } from "node:fs/promises";
import { text as streamText } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { readWireText } from "@/lib/domain/wire-text/read-wire-text";
import { wireTextJson } from "@/lib/domain/wire-text/wire-text-json";
import { pathFrom } from "./parse-words";
import { UsageError } from "./usage-error";

async function readInput(positionals: string[], folder: string): Promise<string> {
	if (positionals[0] === "-") return streamText(process.stdin);
	const file = pathFrom(folder, positionals, "file");
	return readFile(file, "utf8").catch(() => {
		throw new UsageError(`The file ${file} cannot be read.`);
	});
}

/** `dateline wire-text`: prints what we make of an agency report, as JSON. */
export async function run(words: string[], folder: string): Promise<void> {
	const { positionals } = parseArgs({ args: words, allowPositionals: true });
	const report = await readInput(positionals, folder);
	console.log(JSON.stringify(wireTextJson(readWireText(report.replace(/^\uFEFF/u, ""))), null, 2));
}
