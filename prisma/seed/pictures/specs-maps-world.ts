import type { MapSpec } from "./picture-spec";

/** Where it happened: the world beyond Asia. */
export const worldMaps = {
	"panama-canal-map": {
		family: "map",
		title: "From Atlantic to Pacific, a ship ends farther east",
		window: [-80.12, 8.84, -79.24, 9.46],
		detail: "10m",
		waters: [
			{
				kind: "line",
				along: [
					[-79.92, 9.38],
					[-79.915, 9.24],
				],
			},
			{
				kind: "line",
				along: [
					[-79.72, 9.13],
					[-79.69, 9.11],
					[-79.65, 9.05],
					[-79.6, 8.99],
					[-79.565, 8.945],
					[-79.545, 8.9],
				],
			},
			{
				kind: "area",
				along: [
					[-79.93, 9.262],
					[-79.88, 9.255],
					[-79.84, 9.235],
					[-79.79, 9.21],
					[-79.76, 9.17],
					[-79.71, 9.13],
					[-79.72, 9.115],
					[-79.78, 9.125],
					[-79.82, 9.135],
					[-79.86, 9.11],
					[-79.92, 9.09],
					[-79.97, 9.12],
					[-79.98, 9.17],
					[-79.95, 9.2],
				],
			},
		],
		routes: [
			{
				along: [
					[-79.92, 9.42],
					[-79.915, 9.25],
					[-79.86, 9.2],
					[-79.79, 9.16],
					[-79.7, 9.118],
					[-79.65, 9.05],
					[-79.6, 8.99],
					[-79.565, 8.945],
					[-79.54, 8.87],
				],
				colour: "accent",
				arrow: true,
			},
		],
		places: [
			{ name: ["Agua Clara locks"], at: [-79.916, 9.276], kind: "focus", sides: ["e", "w"] },
			{ name: ["Cocolí locks"], at: [-79.592, 8.982], kind: "focus", sides: ["w", "sw"] },
			{ name: ["Colón"], at: [-79.9, 9.357], kind: "town", sides: ["e", "ne"] },
			{ name: ["Panama City"], at: [-79.53, 8.98], kind: "capital", sides: ["ne", "e"] },
			{
				name: ["Gatún Lake"],
				at: [-79.9, 9.15],
				kind: "water",
				leader: 2.2,
				sides: ["w", "sw", "s"],
			},
			{ name: ["Caribbean"], at: [-80.06, 9.4], kind: "water" },
			{ name: ["Pacific"], at: [-79.42, 8.88], kind: "water" },
		],
		inset: { window: [-95, 0, -62, 25], corner: "ne" },
		scaleCorner: "sw",
	},
	"cyprus-buffer-zone-map": {
		family: "map",
		title: "A gap of 180 kilometres, through the capital",
		window: [32.2, 34.5, 34.65, 35.75],
		detail: "10m",
		focus: ["Cyprus U.N. Buffer Zone"],
		places: [
			{
				name: ["Turkish Cypriot", "administration"],
				at: [33.3, 35.34],
				kind: "area",
				leader: 1,
				sides: ["n", "ne"],
			},
			{
				name: ["Nicosia"],
				at: [33.36, 35.175],
				kind: "capital",
				sides: ["n", "nw", "s", "sw"],
			},
			{ name: ["Famagusta"], at: [33.94, 35.12], kind: "town", sides: ["ne", "e"] },
			{ name: ["Pyla"], at: [33.69, 35.015], kind: "focus", sides: ["s", "sw", "w"] },
			{
				name: ["Dhekelia"],
				note: ["British base"],
				at: [33.84, 35.0],
				kind: "area",
				leader: 1.2,
				sides: ["se", "s"],
			},
		],
		inset: { window: [18, 28, 44, 44], corner: "nw" },
		scaleCorner: "se",
	},
} as const satisfies Record<string, MapSpec>;
