import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";

/** How fine the coast is drawn: Natural Earth at 1 : 10, 50 and 110 million. */
export type Detail = "10m" | "50m" | "110m";

/** One island or mainland of a country, with its bounds so that far ones can be passed over. */
export type Ground = {
	country: string;
	shape: Polygon;
	bounds: Bounds;
};

/** A stretch of border between countries. */
export type Border = { shape: LineString; bounds: Bounds };

export type Bounds = [west: number, south: number, east: number, north: number];

export type Atlas = {
	grounds: Ground[];
	/** Borders on land, those that are agreed upon and those that are not. */
	settled: Border[];
	disputed: Border[];
};

type Position = number[];
type Polygon = { type: "Polygon"; coordinates: Position[][] };
type LineString = { type: "LineString"; coordinates: Position[] };

type Topology = Parameters<typeof mesh>[0];
type Countries = NonNullable<Parameters<typeof mesh>[1]>;
type World = { topology: Topology; countries: Countries };

/** Borders that Natural Earth draws like any other but that are not agreed upon. */
const disputedPairs = new Set(
	[
		["China", "India"],
		["India", "Pakistan"],
		["India", "Siachen Glacier"],
		["Pakistan", "Siachen Glacier"],
		["China", "Siachen Glacier"],
		["Israel", "Palestine"],
		["Israel", "Syria"],
		["Kosovo", "Serbia"],
		["Cyprus", "N. Cyprus"],
		["Cyprus", "Cyprus U.N. Buffer Zone"],
		["Cyprus U.N. Buffer Zone", "N. Cyprus"],
		["Morocco", "W. Sahara"],
		["Somalia", "Somaliland"],
		["Russia", "Ukraine"],
		["North Korea", "South Korea"],
	].map(([a = "", b = ""]) => pairOf(a, b)),
);

const { resolve } = createRequire(import.meta.url);
const opened = new Map<Detail, Atlas>();

/** Reads an atlas once for all pictures. */
export function openAtlas(detail: Detail): Atlas {
	const known = opened.get(detail);
	if (known) return known;
	const world = readWorld(detail);
	const atlas: Atlas = {
		grounds: groundsOf(world),
		settled: bordersOf(world, false),
		disputed: bordersOf(world, true),
	};
	opened.set(detail, atlas);
	return atlas;
}

function readWorld(detail: Detail): World {
	const path = resolve(`world-atlas/countries-${detail}.json`);
	const topology: Topology & { objects: { countries: Countries } } = JSON.parse(
		readFileSync(path, "utf8"),
	);
	return { topology, countries: topology.objects.countries };
}

function groundsOf({ topology, countries }: World): Ground[] {
	const drawn = feature(topology, countries);
	const features = drawn.type === "FeatureCollection" ? drawn.features : [drawn];
	return features.flatMap((one) => {
		const { geometry } = one;
		if (geometry.type === "Polygon") return [toGround(nameOf(one), geometry.coordinates)];
		if (geometry.type !== "MultiPolygon") return [];
		return geometry.coordinates.map((rings) => toGround(nameOf(one), rings));
	});
}

function bordersOf({ topology, countries }: World, disputed: boolean): Border[] {
	const lines = mesh(topology, countries, (a, b) => {
		if (a === b) return false;
		return disputedPairs.has(pairOf(nameOf(a), nameOf(b))) === disputed;
	});
	return lines.coordinates.map((coordinates) => ({
		shape: { type: "LineString", coordinates },
		bounds: boundsOf(coordinates),
	}));
}

/** Name of the border between two countries, whichever comes first. */
function pairOf(a: string, b: string): string {
	return a < b ? `${a} / ${b}` : `${b} / ${a}`;
}

function nameOf({ properties }: { properties?: unknown }): string {
	const named = typeof properties === "object" && properties !== null && "name" in properties;
	return named ? String(properties.name) : "";
}

function toGround(country: string, rings: Position[][]): Ground {
	const shape: Polygon = { type: "Polygon", coordinates: rings };
	return { country, shape, bounds: boundsOf(rings[0] ?? []) };
}

function boundsOf(points: readonly Position[]): Bounds {
	const bounds: Bounds = [180, 90, -180, -90];
	for (const [east = 0, north = 0] of points) {
		bounds[0] = Math.min(bounds[0], east);
		bounds[1] = Math.min(bounds[1], north);
		bounds[2] = Math.max(bounds[2], east);
		bounds[3] = Math.max(bounds[3], north);
	}
	return bounds;
}
