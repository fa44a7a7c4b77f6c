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

const isBold = (style: string) => /font-weight\s*:\s*(bold(er)?|[6-9]\d\d)/i.test(style);
const isLight = (style: string) => /font-weight\s*:\s*(normal|lighter|[1-5]\d\d)/i.test(style);
const isSlanted = (style: string) => /font-style\s*:\s*(italic|oblique)/i.test(style);
const isUpright = (style: string) => /font-style\s*:\s*normal/i.test(style);

function wrapWords(element: Element, tag: string): void {
	const mark = element.ownerDocument.createElement(tag);
	mark.append(...element.childNodes);
	element.append(mark);
}

const styleOf = (element: Element) => element.getAttribute("style") ?? "";

/** What says bold and is not: Google Docs wraps whole texts so. */
function unwrapDenied(root: ParentNode): void {
	for (const element of root.querySelectorAll("b[style],strong[style],i[style],em[style]")) {
		const denies = element.matches("b,strong") ? isLight : isUpright;
		if (denies(styleOf(element))) element.replaceWith(...element.childNodes);
	}
}

/**
 * Bold and italic that stand in styles become elements. Their attributes are read as text: the page's
 * policy keeps every inline style from working, here too.
 */
function spellOutStyles(root: ParentNode): void {
	const textual = "p,span,font,a,u,li,td,th,div,blockquote";
	for (const element of root.querySelectorAll(`:is(${textual})[style]`)) {
		if (isBold(styleOf(element))) wrapWords(element, "strong");
		if (isSlanted(styleOf(element))) wrapWords(element, "em");
	}
	unwrapDenied(root);
}

/** Google Docs wraps everything in one inline element; blocks come out of such wrappings. */
function unwrapBlocks(root: ParentNode): void {
	for (const inline of root.querySelectorAll("b,strong,i,em,span,font,a,u")) {
		if (inline.querySelector(blocks)) inline.replaceWith(...inline.childNodes);
	}
}

const isBlock = (node: Node | null) => node instanceof Element && node.matches(blocks);

/** The child of a container that a node is in. */
function childOf(container: Element, node: Node): Node {
	let child = node;
	while (child.parentNode && child.parentNode !== container) child = child.parentNode;
	return child;
}

/** What stands before a line break in its container, back to the last block. */
function runBefore(container: Element, lineBreak: Element): Range {
	const run = container.ownerDocument.createRange();
	let before = childOf(container, lineBreak).previousSibling;
	while (before && !isBlock(before)) before = before.previousSibling;
	if (before) run.setStartAfter(before);
	else run.setStart(container, 0);
	run.setEndBefore(lineBreak);
	return run;
}

/** A line break begins a new paragraph: the schema has no soft ones. In a list it is a space. */
function splitAtBreaks(root: Element): void {
	for (const lineBreak of root.querySelectorAll("br")) {
		const container =
			lineBreak.closest("li,p,h1,h2,h3,h4,h5,h6,blockquote,div,section,article,body") ?? root;
		if (container.matches("li")) {
			lineBreak.replaceWith(" ");
			continue;
		}
		const run = runBefore(container, lineBreak);
		const isText = container.matches("p,h1,h2,h3,h4,h5,h6,blockquote");
		const half = container.ownerDocument.createElement(isText ? container.tagName : "p");
		const words = run.extractContents();
		lineBreak.remove();
		if (!words.textContent?.trim()) continue;
		half.append(words);
		if (isText) container.before(half);
		else run.insertNode(half);
	}
}

const kept = new Set([
	"href",
	"data-pm-slice",
	"data-picture-id",
	"data-story-id",
	"data-caption",
	"data-alt",
	"data-attribution",
]);

/** Of attributes only those that the schema reads; scripts in attributes are gone before anybody looks. */
function stripAttributes(root: ParentNode): void {
	for (const element of root.querySelectorAll("*")) {
		for (const { name } of [...element.attributes])
			if (!kept.has(name)) element.removeAttribute(name);
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
		"style,script,meta,link,title,iframe,object,svg,math,img,video,audio,noscript,template,form input,button",
	))
		unwanted.remove();
	spellOutStyles(body);
	unwrapBlocks(body);
	mendWordLists(body);
	splitLines(body);
	flattenTables(body);
	flattenLists(body);
	splitQuotes(body);
	splitAtBreaks(body);
	stripAttributes(body);
	return body.innerHTML;
}
