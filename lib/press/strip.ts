import { readTokens, type Token } from "./html-tokens";
import { isJsonLd, isNextHint, isNextScript, isReactMark } from "./next-markup";

/** A page without Next's script, or why it stays as it is. */
export type Stripped = { html: string } | { unknown: string };

/** What nothing on a page of ours is made of; where one turns up, the page is not as we know them. */
const unheardOf = new Set(["style", "template", "base", "object", "embed", "iframe", "noscript"]);

const takesAddress = new Set(["href", "src", "action", "formaction", "xlink:href"]);

class Unknown extends Error {}

/** An element as far as its end tag, where it holds nothing but one text. */
type Whole = { content: string; next: number };

function wholeElement(tokens: Token[], start: number, name: string): Whole {
	const inside = tokens[start + 1];
	const content = inside?.type === "text" ? inside.source : "";
	const end = tokens[start + (content ? 2 : 1)];
	if (end?.type !== "end" || end.name !== name) throw new Unknown(`<${name}> without an end`);
	return { content, next: start + (content ? 3 : 2) };
}

type Start = Token & { type: "start" };

/** A nonce is another one for each reader, and of no use where nothing runs. */
function withoutNonce({ source, attributes }: Start): string {
	const nonce = attributes.find(({ name }) => name === "nonce");
	return nonce ? source.replace(` nonce="${nonce.value}"`, "") : source;
}

function ensureKnown({ name, attributes, source }: Start): void {
	if (unheardOf.has(name)) throw new Unknown(`<${name}>`);
	const acts = attributes.some(
		({ name: one, value }) =>
			one.startsWith("on") ||
			(takesAddress.has(one) && /^\s*(javascript|vbscript|data):/i.test(value)),
	);
	if (acts) throw new Unknown(source.slice(0, 80));
}

/** The box, empty once its marks are gone, that Next puts first into a body. */
function isEmptyBox(tokens: Token[], start: number): number | null {
	const box = tokens[start];
	if (box?.type !== "start" || box.source !== '<div hidden="">') return null;
	let place = start + 1;
	for (let token = tokens[place]; token?.type === "comment"; token = tokens[++place]) {
		if (!isReactMark(token.source, false)) return null;
	}
	const end = tokens[place];
	return end?.type === "end" && end.name === "div" ? place + 1 : null;
}

function stripScript(tokens: Token[], start: Start, place: number): { kept: string; next: number } {
	const { content, next } = wholeElement(tokens, place, "script");
	if (isNextScript(start.attributes, content)) return { kept: "", next };
	if (!isJsonLd(start.attributes, content)) {
		throw new Unknown(`<script> ${(start.source + content).slice(0, 80)}`);
	}
	return { kept: `${withoutNonce(start)}${content}</script>`, next };
}

function stripToken(tokens: Token[], place: number): { kept: string; next: number } {
	const token = tokens[place];
	const next = place + 1;
	if (!token) return { kept: "", next };
	if (token.type === "comment") {
		if (isReactMark(token.source, place === 1)) return { kept: "", next };
		throw new Unknown(`a comment: ${token.source.slice(0, 40)}`);
	}
	if (token.type !== "start") return { kept: token.source, next };
	if (token.name === "script") return stripScript(tokens, token, place);
	ensureKnown(token);
	const behindBox = isEmptyBox(tokens, place);
	if (behindBox !== null) return { kept: "", next: behindBox };
	// React's parts that came late stand hidden, and need script to be put where they belong.
	if (token.attributes.some(({ name }) => name === "hidden")) throw new Unknown(token.source);
	if (isNextHint(token.name, token.attributes)) return { kept: "", next };
	return { kept: withoutNonce(token), next };
}

/**
 * Takes out of a page what only Next's scripts need: themselves, the hints to them, and the page once
 * more as data for them. Cautious: what is not recognised to the letter leaves the page as it is.
 */
export function strip(html: string): Stripped {
	const tokens = readTokens(html);
	if (!tokens) return { unknown: "markup that React does not write" };
	try {
		let kept = "";
		for (let place = 0; place < tokens.length; ) {
			const part = stripToken(tokens, place);
			kept += part.kept;
			place = part.next;
		}
		return { html: kept };
	} catch (error) {
		if (error instanceof Unknown) return { unknown: error.message };
		throw error;
	}
}
