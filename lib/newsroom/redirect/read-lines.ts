import { CsvError, parse } from "csv-parse";
import { type LineFault, readSource, readTarget } from "@/lib/domain/redirect";
import { ensure, Refusal } from "@/lib/domain/refusal";

/** A line of a file of old addresses, as it was written and as it is understood. */
export type ReadLine = {
	/** The file's own number of it, from 1. */
	line: number;
	written: string[];
	source: string;
	target: string;
	permanent: boolean;
	fault: LineFault | null;
	problem: string | null;
};

/** As many lines as one file may have. */
export const mostLines = 100_000;

type CsvRow = { record: string[]; info: { lines: number } };

function isCsvRow(row: unknown): row is CsvRow {
	return typeof row === "object" && row !== null && "record" in row && Array.isArray(row.record);
}

const kinds = new Map([
	...["", "permanent", "301", "308"].map((word) => [word, true] as const),
	...["temporary", "302", "307"].map((word) => [word, false] as const),
]);

function wrongWith(written: string[], source: string | null, target: string | null): string | null {
	const kind = written[2]?.toLowerCase() ?? "";
	if (written.length < 2) return "Two columns are wanted: the old address, and where it leads.";
	if (written.length > 3) return "More than three columns; put an address with a comma in quotes.";
	if (!source) return "The old address is no path, as /2014/05/old.html, and no whole address.";
	if (!target) return "Where it leads is no path of this site, and no address with https://";
	if (!kinds.has(kind)) return `“${kind}” is neither permanent nor temporary.`;
	return source === target ? "This leads to itself." : null;
}

/** No text of ours holds a NUL, which PostgreSQL could not keep. */
const cell = (text: string) => text.replaceAll("\0", "").trim();

function readLine({ record, info }: CsvRow): ReadLine {
	const written = record.map((text) => cell(String(text)).slice(0, 4000));
	while (written.length > 2 && written.at(-1) === "") written.pop();
	const [source, target] = [readSource(written[0] ?? ""), readTarget(written[1] ?? "")];
	const problem = wrongWith(written, source, target);
	return {
		line: info.lines,
		written,
		source: source ?? "",
		target: target ?? "",
		permanent: kinds.get(written[2]?.toLowerCase() ?? "") ?? true,
		fault: problem ? "wrong" : null,
		problem,
	};
}

/** A first line that holds names of columns, no addresses. */
function isHeading({ source, target, written }: ReadLine): boolean {
	return source === "" && target === "" && written.length >= 2;
}

/** Marks each line whose address stood in an earlier one. */
function markDoubled(lines: ReadLine[]): void {
	const first = new Map<string, number>();
	for (const one of lines) {
		if (one.fault) continue;
		const before = first.get(one.source);
		if (before === undefined) first.set(one.source, one.line);
		else {
			one.fault = "doubled";
			one.problem = `This address stands in line ${before} already.`;
		}
	}
}

function toRefusal(error: unknown): unknown {
	if (!(error instanceof CsvError)) return error;
	const line = "lines" in error ? ` near line ${String(error.lines)}` : "";
	return new Refusal("invalid", `The file cannot be read${line}: a quote is not closed.`);
}

/**
 * Reads a CSV file of old addresses, line by line as it comes: from, to, and perhaps permanent or
 * temporary. Commas, semicolons and tabs part columns; a heading is left out.
 *
 * @throws Refusal `invalid` (broken, empty, or too many lines)
 */
export async function readLines(file: AsyncIterable<Uint8Array>): Promise<ReadLine[]> {
	const rows = parse({
		info: true,
		bom: true,
		delimiter: [",", ";", "\t"],
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		max_record_size: 20_000,
	});
	const lines: ReadLine[] = [];
	const feed = async () => {
		for await (const chunk of file)
			if (!rows.write(chunk)) await new Promise((resolve) => rows.once("drain", resolve));
		rows.end();
	};
	try {
		const fed = feed().catch((error) => rows.destroy(error));
		for await (const row of rows) {
			if (!isCsvRow(row)) continue;
			const line = readLine(row);
			if (lines.length === 0 && isHeading(line)) continue;
			lines.push(line);
			ensure(
				lines.length <= mostLines,
				"invalid",
				"At most 100,000 lines in one file. Send it in parts.",
			);
		}
		await fed;
	} catch (error) {
		throw toRefusal(error);
	}
	ensure(lines.length > 0, "invalid", "There is no line in this file.");
	markDoubled(lines);
	return lines;
}
