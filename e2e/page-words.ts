const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/** What a piece of a page says, without its tags. */
export function wordsOf(html: string): string {
	return html
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
		.replace(/<[^>]*>/g, "")
		.replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
			String.fromCodePoint(Number.parseInt(code, 16)),
		)
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replace(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/\s+/g, " ")
		.trim();
}

/** What a story's page says of the story itself: its headline and the paragraphs of its text. */
export function storyWords(html: string): string[] {
	const headline = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "";
	const article = /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? "";
	const paragraphs = [...article.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, inner = ""]) => inner);
	return [headline, ...paragraphs].map(wordsOf).filter(Boolean);
}
