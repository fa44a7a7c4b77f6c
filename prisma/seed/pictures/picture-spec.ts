import type { Frame } from "./frame";

/** A place on earth: degrees east, degrees north. */
export type LonLat = readonly [east: number, north: number];

/** A window on the map: west, south, east, north. */
export type Window = readonly [west: number, south: number, east: number, north: number];

export type Side = "n" | "ne" | "e" | "se" | "s" | "sw" | "w" | "nw";

export type Place = {
	/** One line of the label each; a disputed place has a line for each of its names. */
	name: readonly string[];
	/** What the story says of it, in plain type under the name. */
	note?: readonly string[];
	at: LonLat;
	/** What it is decides dot and type: a capital's square, a town's dot, an area or a sea without any. */
	kind: "focus" | "town" | "capital" | "area" | "country" | "water";
	/** Where the desk wants the label; else the first side that is free. */
	sides?: readonly Side[];
	/** For an area too small to be written on: how far off its name stands, in lines, joined by a thin line. */
	leader?: number;
};

export type MapSpec = Frame & {
	family: "map";
	/** What must be seen whatever the shape of the picture. */
	window: Window;
	detail: "10m" | "50m";
	places: readonly Place[];
	/** Names of the countries whose land is toned. */
	focus?: readonly string[];
	/** Dashed lines of claims that are no border of land. */
	disputedLines?: readonly (readonly LonLat[])[];
	/** Water that the atlas does not know: lakes as areas, canals as lines. */
	waters?: readonly { kind: "area" | "line"; along: readonly LonLat[] }[];
	routes?: readonly {
		along: readonly LonLat[];
		colour: "accent" | "cool";
		dashed?: boolean;
		arrow?: boolean;
	}[];
	/** Where the map is in the wider world. */
	inset?: { window: Window; corner: "nw" | "ne" | "sw" | "se" };
	scaleCorner: "nw" | "ne" | "sw" | "se";
};

/** How a value is written: "$" before, "%" after. */
export type Unit = { before?: string; after?: string };

export type Hue = "accent" | "cool" | "quiet";

export type BarsSpec = Frame & {
	family: "chart";
	kind: "bars";
	unit?: Unit;
	bars: readonly { label: string; value: number; hue?: Hue }[];
};

/** A place on a scale with its own words. */
export type Mark = { at: number; label: string };

export type LinesSpec = Frame & {
	family: "chart";
	kind: "lines";
	/** From the lowest to the highest value of the scale, with the values that get a rule. */
	scale: { from: number; to: number; rules: readonly (number | Mark)[] } & Unit;
	/** Where the years end, if the paper goes on after the line. */
	until?: number;
	/** Marks under the line: at which x, and what is written. */
	marks: readonly Mark[];
	/** A value that holds until the next one, as a rate or a price does. */
	stepped?: boolean;
	series: readonly {
		name: string;
		hue: "accent" | "cool";
		points: readonly (readonly [x: number, y: number])[];
	}[];
	/** A dot for each point, where each is a fact of its own. */
	dotted?: boolean;
	/** Points worth a word; "plain" ones are words of the ground, without a dot. */
	notes?: readonly {
		x: number;
		y: number;
		lines: readonly string[];
		side: Side;
		plain?: boolean;
	}[];
};

export type DotsSpec = Frame & {
	family: "chart";
	kind: "dots";
	unit?: Unit;
	/** What the two dots of each row are. */
	legend: readonly [cool: string, accent: string];
	rows: readonly { label: string; from: number; to: number }[];
};

export type TimelineSpec = Frame & {
	family: "diagram";
	kind: "timeline";
	/** With `at`, the years as numbers, the line is drawn to scale. */
	events: readonly { when: string; what: string; at?: number; strong?: boolean }[];
};

export type RouteSpec = Frame & {
	family: "diagram";
	kind: "route";
	stops: readonly { name: string; note?: string; strong?: boolean }[];
};

export type StepsSpec = Frame & {
	family: "diagram";
	kind: "steps";
	steps: readonly { name: string; what?: string; strong?: boolean }[];
};

/** What is met on the way up, from the top down; the scale is true. */
export type LevelsSpec = Frame & {
	family: "diagram";
	kind: "levels";
	levels: readonly { height: string; at: number; what: string; strong?: boolean }[];
	/** Heights at which the balloon is drawn, as wide as the thinner air lets it grow. */
	balloonAt: readonly number[];
};

/** A winding road seen from above, with the shortest way along it. */
export type BendsSpec = Frame & {
	family: "diagram";
	kind: "bends";
	way: string;
	kerb: string;
	notes: readonly { name: string; what: string }[];
};

/** What a ship does at sea, in small sections of water: what is drawn follows from `scene`. */
export type PanelsSpec = Frame & {
	family: "diagram";
	kind: "panels";
	panels: readonly { scene: Scene; name: string; strong?: boolean }[];
};

export type Scene = "find" | "cut" | "buoy" | "join" | "lay" | "release";

export type SeatsSpec = Frame & {
	family: "diagram";
	kind: "seats";
	parties: readonly { name: string; seats: number; hue: Hue }[];
	majority: number;
};

export type PlateSpec = {
	family: "plate";
	/** What kind of paper it is, over the rule: "Constitution, article 9". */
	over: string;
	text: string;
	/** Words of the text that are set in the accent. */
	emphasis?: string;
	/** Whether the words were spoken or written by the person named. */
	quotation: boolean;
	by: string;
	role?: string;
};

export type ChartSpec = BarsSpec | LinesSpec | DotsSpec;

export type DiagramSpec =
	| TimelineSpec
	| RouteSpec
	| StepsSpec
	| PanelsSpec
	| LevelsSpec
	| BendsSpec
	| SeatsSpec;

export type PictureSpec = MapSpec | ChartSpec | DiagramSpec | PlateSpec;
