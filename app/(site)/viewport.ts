import type { Viewport } from "next";

/** Both papers, light and dark; readers may zoom as far as they like. */
export const readerViewport: Viewport = {
	width: "device-width",
	initialScale: 1,
	colorScheme: "light dark",
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
		{ media: "(prefers-color-scheme: dark)", color: "#141413" },
	],
};
