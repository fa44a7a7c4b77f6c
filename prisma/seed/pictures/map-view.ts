import {
	type GeoContext,
	type GeoPermissibleObjects,
	type GeoProjection,
	geoAzimuthalEqualArea,
	geoContains,
	geoDistance,
	geoEqualEarth,
	geoPath,
} from "d3-geo";
import type { Bounds, Ground } from "./atlas";
import type { LonLat, Window } from "./picture-spec";
import { type Box, type Point, round } from "./sheet";

const earthRadius = 6371;

/** A window of the world on a part of the sheet. */
export type MapView = {
	toSheet: (at: LonLat) => Point;
	/** SVG path data, clipped to the box, without points closer together than the eye can tell. */
	pathOf: (shape: GeoPermissibleObjects, finest?: number) => string;
	/** Which of the grounds or borders can be seen at all. */
	seen: <Part extends { bounds: Bounds }>(parts: readonly Part[]) => Part[];
	/** The country at a point of the sheet, if it is land. */
	countryAt: (grounds: readonly Ground[], at: Point) => string | undefined;
	kilometresPerUnit: number;
};

/**
 * Opens a view in which the window is wholly inside `inner` while the map fills `box`.
 * Areas are true; very wide windows are drawn in Equal Earth.
 */
export function openView(window: Window, inner: Box, box: Box): MapView {
	const projection = projectionFor(window, inner);
	projection.clipExtent([
		[box.x - 20, box.y - 20],
		[box.x + box.width + 20, box.y + box.height + 20],
	]);
	const toSheet = (at: LonLat): Point => projection([at[0], at[1]]) ?? [Number.NaN, Number.NaN];
	const sight = sightOf(projection, window, box);
	return {
		toSheet,
		pathOf: (shape, finest = 0.9) => {
			const pen = penFor(finest);
			geoPath(projection, pen.context)(shape);
			return pen.path();
		},
		seen: (parts) => parts.filter(({ bounds }) => meets(bounds, sight)),
		countryAt: (grounds, at) => countryAt(projection, grounds, at),
		kilometresPerUnit: kilometresPerUnit(projection, inner),
	};
}

function projectionFor([west, south, east, north]: Window, inner: Box): GeoProjection {
	const middle = (west + east) / 2;
	const wide = east - west > 140;
	const projection = wide ? geoEqualEarth() : geoAzimuthalEqualArea();
	projection.rotate([-middle, wide ? 0 : -(south + north) / 2]);
	const steps = [0, 0.25, 0.5, 0.75, 1];
	const rim = steps.flatMap((step) => {
		const along = west + (east - west) * step;
		const up = south + (north - south) * step;
		return [
			[along, south],
			[along, north],
			[west, up],
			[east, up],
		];
	});
	const corners: [[number, number], [number, number]] = [
		[inner.x, inner.y],
		[inner.x + inner.width, inner.y + inner.height],
	];
	return projection.fitExtent(corners, { type: "MultiPoint", coordinates: rim });
}

/** Bounds of all that the box shows, measured at a grid of its points; the whole world if unsure. */
function sightOf(projection: GeoProjection, window: Window, box: Box): Window {
	const middle = (window[0] + window[2]) / 2;
	const world: Window = [middle - 180, -90, middle + 180, 90];
	let sight: Window = [middle, 90, middle, -90];
	for (let step = 0; step < 121; step++) {
		const x = box.x + (box.width * (step % 11)) / 10;
		const y = box.y + (box.height * Math.floor(step / 11)) / 10;
		const at = projection.invert?.([x, y]);
		if (!at || Number.isNaN(at[0]) || Math.abs(at[1]) > 84) return world;
		const east = middle + ((((at[0] - middle) % 360) + 540) % 360) - 180;
		sight = [
			Math.min(sight[0], east),
			Math.min(sight[1], at[1]),
			Math.max(sight[2], east),
			Math.max(sight[3], at[1]),
		];
	}
	return sight[2] - sight[0] > 170
		? world
		: [sight[0] - 2, sight[1] - 2, sight[2] + 2, sight[3] + 2];
}

function meets(bounds: Bounds, sight: Window): boolean {
	if (bounds[1] > sight[3] || bounds[3] < sight[1]) return false;
	return [-360, 0, 360].some((turn) => bounds[0] + turn < sight[2] && bounds[2] + turn > sight[0]);
}

function countryAt(
	projection: GeoProjection,
	grounds: readonly Ground[],
	at: Point,
): string | undefined {
	const [east, north] = projection.invert?.([at[0], at[1]]) ?? [Number.NaN, Number.NaN];
	return grounds.find(({ bounds, shape }) => {
		const near = bounds[0] <= east && east <= bounds[2] && bounds[1] <= north && north <= bounds[3];
		return near && geoContains(shape, [east, north]);
	})?.country;
}

function kilometresPerUnit(projection: GeoProjection, { x, y, width, height }: Box): number {
	const left = projection.invert?.([x + width / 2 - 50, y + height / 2]);
	const right = projection.invert?.([x + width / 2 + 50, y + height / 2]);
	return left && right ? (geoDistance(left, right) * earthRadius) / 100 : Number.NaN;
}

/** Writes path data and passes over points that would fall on the one before. */
function penFor(finest: number): { context: GeoContext; path: () => string } {
	const parts: string[] = [];
	let from: Point = [0, 0];
	const moved = (letter: string, x: number, y: number) => {
		from = [x, y];
		parts.push(`${letter}${round(x)} ${round(y)}`);
	};
	return {
		path: () => parts.join(""),
		context: {
			beginPath: () => undefined,
			moveTo: (x, y) => moved("M", x, y),
			lineTo: (x, y) => {
				if (Math.hypot(x - from[0], y - from[1]) >= finest) moved("L", x, y);
			},
			closePath: () => void parts.push("Z"),
			arc: () => undefined,
		},
	};
}
