/** A description is shown to about this length by those who show it. */
const longest = 160;

/** The start of a text, at most 160 characters, cut between words. */
export function summary(text: string): string {
	const line = text.replace(/\s+/gu, " ").trim();
	if (line.length <= longest) return line;
	const cut = line.slice(0, longest);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\s,;:.–-]+$/u, "")}…`;
}
