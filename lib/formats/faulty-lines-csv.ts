/** A cell as RFC 4180 writes it; what a spreadsheet would take for a formula is disarmed. */
function cell(text: string): string {
	const plain = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
	return /[",;\t\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

type Line = { line: number; written: string[]; problem: string };

/** The heading of the file. */
export const faultyLinesHeading = "line,from,to,kind,problem\r\n";

/** Lines of a file of old addresses that were not taken, each with its number and why. */
export function faultyLinesCsv(lines: Line[]): string {
	return lines
		.map(({ line, written: [from = "", to = "", ...rest], problem }) =>
			[String(line), from, to, rest.join(","), problem].map(cell).join(","),
		)
		.map((line) => `${line}\r\n`)
		.join("");
}
