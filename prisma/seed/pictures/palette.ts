/** Light for paper, dark for readers who ask for it. */
export type Theme = "light" | "dark";

/** Names of the colours by their work; a chart uses ink, the greys and at most the two hues. */
export type Colour =
	| "paper"
	| "ink"
	| "secondary"
	| "accent"
	| "cool"
	| "quiet"
	| "hairline"
	| "sea"
	| "land"
	| "focus"
	| "border";

export type Palette = Record<Colour, string>;

export const palettes: Record<Theme, Palette> = {
	light: {
		paper: "#FCFBF8",
		ink: "#161616",
		secondary: "#565451",
		accent: "#A3181E",
		cool: "#2C5C7C",
		quiet: "#ACA89F",
		hairline: "#D6D3CB",
		sea: "#D5E2E9",
		land: "#F4F1E9",
		focus: "#E9DCC9",
		border: "#A39E94",
	},
	dark: {
		paper: "#141413",
		ink: "#EFECE6",
		secondary: "#B4B0A8",
		accent: "#F0746B",
		cool: "#8AB8D8",
		quiet: "#6F6C66",
		hairline: "#3B3A37",
		sea: "#1B2C37",
		land: "#2E2C29",
		focus: "#48423A",
		border: "#77736B",
	},
};
