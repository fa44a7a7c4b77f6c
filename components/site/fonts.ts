import localFont from "next/font/local";

/*
 * Made by bin/make-fonts.mjs. Only the two that open every page are fetched ahead; the others come when
 * a letter of theirs is on the page. Stand-ins with the same metrics are in base.css.
 */

const headline = localFont({
	src: "./fonts/newsreader-latin.woff2",
	variable: "--font-headline",
	weight: "600",
	preload: true,
	adjustFontFallback: false,
});

const headlineExtended = localFont({
	src: "./fonts/newsreader-latin-ext.woff2",
	variable: "--font-headline-extended",
	weight: "600",
	preload: false,
	adjustFontFallback: false,
	declarations: [{ prop: "unicode-range", value: "U+100-130, U+132-151, U+154-24F, U+1E00-1EFF" }],
});

const headlineItalic = localFont({
	src: "./fonts/newsreader-italic-latin.woff2",
	variable: "--font-headline-italic",
	weight: "400",
	style: "italic",
	preload: false,
	adjustFontFallback: false,
});

const text = localFont({
	src: [{ path: "./fonts/source-serif-latin.woff2", weight: "400", style: "normal" }],
	variable: "--font-text",
	preload: true,
	adjustFontFallback: false,
});

/** Families of their own, so that a page without italics or bold does not fetch them. */
const textItalic = localFont({
	src: "./fonts/source-serif-italic-latin.woff2",
	variable: "--font-text-italic",
	weight: "400",
	style: "italic",
	preload: false,
	adjustFontFallback: false,
});

const textBold = localFont({
	src: "./fonts/source-serif-bold-latin.woff2",
	variable: "--font-text-bold",
	weight: "700",
	preload: false,
	adjustFontFallback: false,
});

const textExtended = localFont({
	src: "./fonts/source-serif-latin-ext.woff2",
	variable: "--font-text-extended",
	weight: "400",
	preload: false,
	adjustFontFallback: false,
	declarations: [{ prop: "unicode-range", value: "U+100-130, U+132-151, U+154-24F, U+1E00-1EFF" }],
});

const textCyrillic = localFont({
	src: "./fonts/source-serif-cyrillic.woff2",
	variable: "--font-text-cyrillic",
	weight: "400",
	preload: false,
	adjustFontFallback: false,
	declarations: [{ prop: "unicode-range", value: "U+400-45F" }],
});

const furniture = localFont({
	src: "./fonts/libre-franklin-latin.woff2",
	variable: "--font-furniture",
	weight: "400 700",
	preload: false,
	adjustFontFallback: false,
});

const furnitureExtended = localFont({
	src: "./fonts/libre-franklin-latin-ext.woff2",
	variable: "--font-furniture-extended",
	weight: "400 700",
	preload: false,
	adjustFontFallback: false,
	declarations: [{ prop: "unicode-range", value: "U+100-130, U+132-151, U+154-24F, U+1E00-1EFF" }],
});

const furnitureCyrillic = localFont({
	src: "./fonts/libre-franklin-cyrillic.woff2",
	variable: "--font-furniture-cyrillic",
	weight: "400 700",
	preload: false,
	adjustFontFallback: false,
	declarations: [{ prop: "unicode-range", value: "U+400-45F" }],
});

/** The classes that bring the paper's typefaces to a document. */
export const fontClasses = [
	headline,
	headlineExtended,
	headlineItalic,
	text,
	textItalic,
	textBold,
	textExtended,
	textCyrillic,
	furniture,
	furnitureExtended,
	furnitureCyrillic,
]
	.map(({ variable }) => variable)
	.join(" ");
