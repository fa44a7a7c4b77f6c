/**
 * A script element with data for search engines. The one place where text goes into a page as it is:
 * it comes from `jsonLdText`, and once more no `<` is left in it that could end the element.
 */
export function JsonLd({ text }: { text: string }) {
	const html = { __html: text.replaceAll("<", "\\u003c") };
	// biome-ignore lint/security/noDangerouslySetInnerHtml: data, not markup, with every < escaped
	return <script type="application/ld+json" dangerouslySetInnerHTML={html} />;
}
