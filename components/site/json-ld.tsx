/**
 * A script element with data for search engines. The one place where text goes into a page unescaped:
 * `text` comes from `jsonLdText`, in which no `<` is left to end the element.
 */
export function JsonLd({ text }: { text: string }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text.replaceAll("<", "\\u003c") }} />;
}
