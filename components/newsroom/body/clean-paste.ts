/**
 * Prepares foreign HTML (Word, Google Docs, web pages) for the closed schema: what the schema would
 * glue together is set apart first. The schema itself then drops everything that it does not know.
 */

const blocks = "p,div,h1,h2,h3,h4,h5,h6,li,blockquote,ul,ol,table,tr,section,article,figure,pre,hr";

function replaceWith(element: Element, tag: string, nodes: Iterable<Node>): void {
	const fresh = element.ownerDocument.createElement(tag);
	fresh.append(...nodes);
	element.replaceWith(fresh);
}

/** A line break inside a paragraph begins a new one: the schema has no soft breaks. */
function splitAtBreaks(root: ParentNode): void {
	for (const lineBreak of root.querySelectorAll("br")) {
		const paragraph = lineBreak.closest("p,h1,h2,h3,h4,h5,h6,blockquote,pre,div");
		if (!paragraph || lineBreak.closest("li") || paragraph.querySelector(blocks)) {
			lineBreak.replaceWith(" ");
			continue;
		}
		const before = paragraph.ownerDocument.createRange();
		before.setStart(paragraph, 0);
		before.setEndBefore(lineBreak);
		const half = paragraph.cloneNode(false);
		if (half instanceof Element) half.append(before.extractContents());
		paragraph.before(half);
		lineBreak.remove();
	}
}

/** Word writes lists as paragraphs with a bullet typed into them. */
function mendWordLists(root: ParentNode): void {
	for (const paragraph of root.querySelectorAll(
		"p[class*='MsoListParagraph'], p[style*='mso-list']",
	)) {
		const marker = paragraph.querySelector("span[style*='mso-list']")?.textContent ?? "";
		for (const span of paragraph.querySelectorAll("span[style*='mso-list']")) span.remove();
		const tag = /^\s*[\da-z]+[.)]/i.test(marker) ? "ol" : "ul";
		const before = paragraph.previousElementSibling;
		const list =
			before?.tagName.toLowerCase() === tag ? before : paragraph.ownerDocument.createElement(tag);
		if (list !== before) paragraph.before(list);
		const item = paragraph.ownerDocument.createElement("li");
		item.append(...paragraph.childNodes);
		list.append(item);
		paragraph.remove();
	}
}

/** A row of a table becomes a line, so that no two cells run into one word. */
function flattenTables(root: ParentNode): void {
	for (const row of root.querySelectorAll("tr")) {
		const cells = [...row.querySelectorAll("td,th")].map((cell) => cell.textContent?.trim() ?? "");
		replaceWith(row, "p", [row.ownerDocument.createTextNode(cells.filter(Boolean).join(" · "))]);
	}
	for (const part of root.querySelectorAll("table,thead,tbody,tfoot,colgroup"))
		part.replaceWith(...part.childNodes);
}

/** A quotation of several paragraphs becomes as many quotations. */
function splitQuotes(root: ParentNode): void {
	for (const quote of root.querySelectorAll("blockquote")) {
		const paragraphs = [...quote.querySelectorAll("p")];
		if (paragraphs.length === 0) continue;
		for (const paragraph of paragraphs) replaceWith(paragraph, "blockquote", paragraph.childNodes);
		quote.replaceWith(...quote.childNodes);
	}
}

/** Items below items come out as items: lists have one level. */
function flattenLists(root: ParentNode): void {
	for (const list of [
		...root.querySelectorAll("li ul, li ol, ul > ul, ol > ol, ul > ol, ol > ul"),
	].toReversed()) {
		const item = list.closest("li");
		if (item) item.after(...list.children);
		else list.replaceWith(...list.childNodes);
		list.remove();
	}
	for (const paragraph of root.querySelectorAll("li p"))
		paragraph.replaceWith(...paragraph.childNodes, " ");
}

function splitLines(root: ParentNode): void {
	for (const pre of root.querySelectorAll("pre")) {
		const lines = (pre.textContent ?? "").split(/\n+/).filter((line) => line.trim());
		pre.replaceWith(
			...lines.map((line) =>
				Object.assign(pre.ownerDocument.createElement("p"), { textContent: line }),
			),
		);
	}
}

/** Foreign HTML made ready; run in a document of its own, where nothing loads and nothing runs. */
export function cleanPaste(html: string): string {
	const withoutComments = html.replace(/<!--[\s\S]*?-->/g, "").replace(/<\/?o:p[^>]*>/gi, "");
	const { body } = new DOMParser().parseFromString(withoutComments, "text/html");
	for (const unwanted of body.querySelectorAll(
		"style,script,meta,link,title,iframe,object,svg,noscript,template",
	))
		unwanted.remove();
	mendWordLists(body);
	splitLines(body);
	flattenTables(body);
	flattenLists(body);
	splitQuotes(body);
	splitAtBreaks(body);
	return body.innerHTML;
}
