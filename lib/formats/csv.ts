/** What a spreadsheet would take for a formula, and run (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r]/;

/** A cell of a CSV file (RFC 4180) that no spreadsheet runs. */
function cell(text: string): string {
	const safe = formula.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of a CSV file. */
export function csvLine(cells: string[]): string {
	return `${cells.map(cell).join(",")}\r\n`;
}
