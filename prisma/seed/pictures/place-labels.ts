import type { Place, Side } from "./picture-spec";
import { type Box, type Lettering, overlap, type Point, type Sheet } from "./sheet";
import { type Face, measure } from "./typeface";

/** A label with the spot that was found for it. */
export type PlacedLabel = Box & { place: Place; anchor: NonNullable<Lettering["anchor"]> };

type Spot = PlacedLabel & { cost: number };

const sides: readonly Side[] = ["e", "w", "ne", "se", "nw", "sw", "n", "s"];

/** The lines of a label: its names, then what is said of the place. */
export function linesOf({ name, note, kind }: Place): { text: string; face: Face }[] {
	return [
		...name.map((text) => ({ text, face: placeFaces[kind] })),
		...(note ?? []).map((text) => ({ text, face: "text" as const })),
	];
}

const placeFaces: Record<Place["kind"], Face> = {
	focus: "bold",
	capital: "strong",
	town: "strong",
	area: "strong",
	country: "text",
	water: "text",
};

/** Kinds that are a point on the map and so get a dot. */
export function isPoint({ kind }: Place): boolean {
	return kind === "focus" || kind === "capital" || kind === "town";
}

/** Space from one line of a label to the next. */
export function lineHeight(sheet: Sheet): number {
	return sheet.label * 1.06;
}

/**
 * Finds spots for all labels so that none covers another, a dot or a taken box, as near to the
 * wish of the desk as can be.
 *
 * @throws Error when there is no such order; the desk then moves or drops a label
 */
export function placeLabels(
	sheet: Sheet,
	places: readonly { place: Place; at: Point }[],
	room: Box,
	taken: readonly Box[],
): PlacedLabel[] {
	const dots = places.filter(({ place }) => isPoint(place)).map(({ at }) => dotBox(at));
	const choices = places.map(({ place, at }) =>
		spotsFor(sheet, place, at).filter(
			(spot) =>
				inside(spot, room) &&
				!dots.some((box) => overlap(spot, box, 4)) &&
				!taken.some((box) => overlap(spot, box, 20)),
		),
	);
	const best = search(choices, [], 0, { spots: undefined, cost: Number.POSITIVE_INFINITY });
	if (best.spots) return best.spots;
	const names = places.map(({ place }, index) => `${place.name[0]}: ${choices[index]?.length}`);
	throw new Error(`No room for all labels (${names.join(", ")}).`);
}

type Best = { spots: Spot[] | undefined; cost: number };

function search(
	choices: readonly Spot[][],
	chosen: readonly Spot[],
	cost: number,
	best: Best,
): Best {
	const next = choices[chosen.length];
	if (!next) return { spots: [...chosen], cost };
	let found = best;
	for (const spot of next) {
		if (cost + spot.cost >= found.cost) continue;
		if (chosen.some((other) => overlap(spot, other, 6))) continue;
		found = search(choices, [...chosen, spot], cost + spot.cost, found);
	}
	return found;
}

function spotsFor(sheet: Sheet, place: Place, at: Point): Spot[] {
	const width = Math.max(
		...linesOf(place).map(({ text, face }) => measure(face, text, sheet.label)),
	);
	const height = (linesOf(place).length - 1) * lineHeight(sheet) + sheet.label * 0.98;
	if (place.leader) {
		return [1, 1.3, 0.75, 1.7].flatMap((far, index) =>
			spotsBeside(place, at, [width, height], far * (place.leader ?? 0) * sheet.label, index),
		);
	}
	if (!isPoint(place)) return centredSpots(place, at, width, height);
	return spotsBeside(place, at, [width, height], 24, 0);
}

function spotsBeside(
	place: Place,
	at: Point,
	size: readonly [number, number],
	gap: number,
	cost: number,
): Spot[] {
	return (place.sides ?? sides).map((side, index) => ({
		...besideDot(side, at, size, side.length === 2 ? gap * 0.75 : gap),
		place,
		cost: cost + index + 1,
	}));
}

function besideDot(
	side: Side,
	[x, y]: Point,
	[width, height]: readonly [number, number],
	gap: number,
) {
	const left = side.includes("w") ? x - gap - width : side.includes("e") ? x + gap : x - width / 2;
	const up = y - gap - height + 4;
	const down = y + gap - 2;
	const top = side.includes("n") ? up : side.includes("s") ? down : y - height / 2;
	const anchor = side.includes("w") ? "end" : side.includes("e") ? "start" : "middle";
	return { x: left, y: top, width, height, anchor } as const;
}

/** Names of areas may move a little from where the desk put them. */
function centredSpots(place: Place, [x, y]: Point, width: number, height: number): Spot[] {
	const shifts = [0, -30, 30, -60, 60, -100, 100, -160, 160];
	return shifts
		.flatMap((right) => shifts.map((down) => [right, down] as const))
		.map(([right, down]) => ({
			x: x + right - width / 2,
			y: y + down - height / 2,
			width,
			height,
			anchor: "middle" as const,
			place,
			cost: Math.hypot(right, down) / 30,
		}))
		.sort((a, b) => a.cost - b.cost);
}

function dotBox([x, y]: Point): Box {
	return { x: x - 12, y: y - 12, width: 24, height: 24 };
}

function inside(box: Box, room: Box): boolean {
	return (
		box.x >= room.x &&
		box.y >= room.y &&
		box.x + box.width <= room.x + room.width &&
		box.y + box.height <= room.y + room.height
	);
}
