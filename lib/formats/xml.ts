const entities: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** What XML 1.0 may not contain at all, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be left out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it may stand in XML or HTML, in an element or an attribute. */
export function escapeXml(text: string): string {
	return text
		.replace(forbidden, "")
		.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Text in a CDATA section; where it would end the section, it is split over two. */
export function cdata(text: string): string {
	return `<![CDATA[${text.replace(forbidden, "").replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

/** An element with text in it; nothing where there is no text. */
export function element(name: string, text: string): string {
	return text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`;
}
