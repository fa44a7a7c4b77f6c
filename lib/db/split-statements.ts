/** What may hold a semicolon without ending a statement. The order matters: the first that matches wins. */
const token =
	/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$[A-Za-z_]*\$)[\s\S]*?\1|;/g;

const isComment = (text: string) => text.startsWith("--") || text.startsWith("/*");

/** Whether there is nothing to run: comments and white space only. */
function isEmpty(statement: string): boolean {
	return statement.replace(token, (found) => (isComment(found) ? "" : found)).trim() === "";
}

/**
 * The statements of an SQL script, in order, so that one that fails can be named. Knows comments,
 * quoted strings and identifiers, and dollar quotes (PostgreSQL documentation, 4.1).
 */
export function splitStatements(script: string): string[] {
	const statements: string[] = [];
	let start = 0;
	for (const match of script.matchAll(token)) {
		if (match[0] !== ";") continue;
		statements.push(script.slice(start, match.index));
		start = match.index + 1;
	}
	statements.push(script.slice(start));
	return statements.map((statement) => statement.trim()).filter((text) => !isEmpty(text));
}
