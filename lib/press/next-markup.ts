import { z } from "zod";
import type { Attribute } from "./html-tokens";

/** What Next 16.4 and React 19.3 add to a page for their own use, recognised exactly or not at all. */

const fromNext = /^\/_next\/static\/[\w./~-]+\.js(?:\?dpl=[\w-]+)?$/;

const valueIn = (attributes: Attribute[], name: string) =>
	attributes.find((one) => one.name === name)?.value;

const onlyHas = (attributes: Attribute[], names: string[]) =>
	attributes.every(({ name }) => names.includes(name));

/** A file of Next's own, or of a component that runs in the browser. */
function isNextFile(attributes: Attribute[], content: string): boolean {
	const isOurs = onlyHas(attributes, ["src", "async", "nomodule", "nonce", "id", "crossorigin"]);
	return isOurs && content === "" && fromNext.test(valueIn(attributes, "src") ?? "");
}

const Flight = z.union([
	z.tuple([z.literal(0)]),
	z.tuple([z.literal(1), z.string()]),
	z.tuple([z.literal(3), z.string()]),
]);

const Chunks = z.strictObject({
	otherChunks: z.array(z.string()),
	runtimeModuleIds: z.array(z.union([z.number(), z.string()])),
});

function isJson(text: string, shape: z.ZodType): boolean {
	try {
		return shape.safeParse(JSON.parse(text)).success;
	} catch {
		return false;
	}
}

/** Inline scripts: a beginning, an end, and between them nothing but JSON of a certain shape. */
const inline: { before: string; after: string; shape: z.ZodType }[] = [
	{ before: "(self.__next_f=self.__next_f||[]).push(", after: ")", shape: Flight },
	{ before: "self.__next_f.push(", after: ")", shape: Flight },
	{
		before: '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(',
		after: ");",
		shape: Chunks,
	},
];

/** React's own mark of when it began to show something. */
const exactly = new Set(["requestAnimationFrame(function(){$RT=performance.now()});"]);

function isNextInline(attributes: Attribute[], content: string): boolean {
	if (!onlyHas(attributes, ["nonce", "id"])) return false;
	if (exactly.has(content)) return true;
	return inline.some(
		({ before, after, shape }) =>
			content.startsWith(before) &&
			content.endsWith(after) &&
			isJson(content.slice(before.length, -after.length), shape),
	);
}

/** Whether a script is Next's: its files, or the page once more as flight data. */
export function isNextScript(attributes: Attribute[], content: string): boolean {
	return isNextFile(attributes, content) || isNextInline(attributes, content);
}

/** Data about the page for machines, which no browser runs. */
export function isJsonLd(attributes: Attribute[], content: string): boolean {
	const isTyped = valueIn(attributes, "type") === "application/ld+json";
	return isTyped && onlyHas(attributes, ["type", "nonce", "id"]) && isJson(content, z.unknown());
}

/** Whether a `<link>` or `<meta>` only serves Next's scripts. */
export function isNextHint(name: string, attributes: Attribute[]): boolean {
	if (name === "meta") return valueIn(attributes, "name") === "next-size-adjust";
	if (name !== "link") return false;
	const href = valueIn(attributes, "href") ?? "";
	const rel = valueIn(attributes, "rel");
	if (rel === "expect") return href === "#_R_" && valueIn(attributes, "blocking") === "render";
	const isScript =
		rel === "modulepreload" || (rel === "preload" && valueIn(attributes, "as") === "script");
	return isScript && fromNext.test(href);
}

/** Where React's parts of a page begin and end, empty, or a text that it joined from two. */
const marks = new Set(["<!--$-->", "<!--/$-->", "<!-- -->"]);

/** A comment that only React reads. The number of the build stands behind the doctype. */
export function isReactMark(comment: string, first: boolean): boolean {
	return marks.has(comment) || (first && /^<!--[\w-]{8,40}-->$/.test(comment));
}
