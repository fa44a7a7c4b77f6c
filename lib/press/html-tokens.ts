/** A part of a document, with the very characters it is written in. */
export type Token =
	| { type: "text" | "comment" | "doctype"; source: string }
	| { type: "start"; source: string; name: string; attributes: Attribute[]; closed: boolean }
	| { type: "end"; source: string; name: string };

export type Attribute = { name: string; value: string };

/** Elements whose content is text up to their own end tag, whatever stands in it. */
const rawText = new Set(["script", "style", "textarea", "title", "iframe", "noscript", "xmp"]);

const startTag = /<([a-zA-Z][a-zA-Z0-9:-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(\/?)>/y;
const endTag = /<\/([a-zA-Z][a-zA-Z0-9:-]*)>/y;
const comment = /<!--[\s\S]*?-->/y;
const doctype = /<!doctype html>/iy;
const text = /[^<]+/y;
const attribute = /\s+([^\s"'<>/=]+)(?:="([^"]*)")?/g;

function attributesOf(written: string): Attribute[] {
	return [...written.matchAll(attribute)].map(([, name = "", value = ""]) => ({
		name: name.toLowerCase(),
		value,
	}));
}

/**
 * Takes a document apart into tags, comments and text, as React writes them. Null where anything is
 * written in another way, so that nobody has to guess what a browser would make of it.
 */
export function readTokens(html: string): Token[] | null {
	const tokens: Token[] = [];
	let place = 0;
	const next = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = place;
		const match = pattern.exec(html);
		if (match) place = pattern.lastIndex;
		return match;
	};

	/** The text of a script or the like, as one token. */
	function readRaw(name: string): boolean {
		const end = new RegExp(`</${name}>`, "ig");
		end.lastIndex = place;
		const match = end.exec(html);
		if (!match) return false;
		if (match.index > place) {
			tokens.push({ type: "text", source: html.slice(place, match.index) });
		}
		place = match.index;
		return true;
	}

	function readPlain(): boolean {
		for (const [type, pattern] of [
			["text", text],
			["comment", comment],
			["doctype", doctype],
		] as const) {
			const match = next(pattern);
			if (!match) continue;
			tokens.push({ type, source: match[0] });
			return true;
		}
		return false;
	}

	function readTag(): boolean {
		const end = next(endTag);
		if (end) {
			tokens.push({ type: "end", source: end[0], name: String(end[1]).toLowerCase() });
			return true;
		}
		const start = next(startTag);
		if (!start) return false;
		const [source, written = "", inside = "", slash] = start;
		const name = written.toLowerCase();
		const attributes = attributesOf(inside);
		tokens.push({ type: "start", source, name, attributes, closed: slash === "/" });
		return !rawText.has(name) || slash === "/" || readRaw(name);
	}

	while (place < html.length) {
		if (!readPlain() && !readTag()) return null;
	}
	return tokens;
}
