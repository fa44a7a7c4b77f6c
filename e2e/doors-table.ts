/** A table as it is written in a spec: a line of headings, then lines of words, all apart by spaces. */
export type Table = {
	columns: string[];
	rows: { label: string[]; cells: Record<string, string> }[];
};

/**
 * Reads a table of a spec. The first `labels` columns say what a row is about, the others what is
 * expected of whom.
 */
export function readTable(labels: number, text: string): Table {
	const lines = text
		.split("\n")
		.map((line) => line.trim().split(/\s+/))
		.filter(([first]) => first);
	const [headings = [], ...rows] = lines;
	const columns = headings.slice(labels);
	return {
		columns,
		rows: rows.map((words) => {
			if (words.length !== headings.length)
				throw new Error(`A row of another length: ${words.join(" ")}`);
			const cells = columns.map((column, index) => [column, words[labels + index] ?? ""]);
			return { label: words.slice(0, labels), cells: Object.fromEntries(cells) };
		}),
	};
}
