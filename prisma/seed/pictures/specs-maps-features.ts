import type { MapSpec } from "./picture-spec";

/** Where it happened: business, science, culture and sport. */
export const featureMaps = {
	"map-suez-canal": {
		family: "map",
		title: "Ever Given blocked the canal where it has one lane",
		window: [31.9, 29.68, 33.25, 31.56],
		detail: "10m",
		waters: [
			{
				kind: "line",
				along: [
					[32.31, 31.27],
					[32.31, 30.77],
					[32.335, 30.68],
					[32.3, 30.58],
				],
			},
			{
				kind: "line",
				along: [
					[32.3, 30.57],
					[32.33, 30.5],
					[32.345, 30.4],
				],
			},
			{
				kind: "line",
				along: [
					[32.56, 30.22],
					[32.575, 30.1],
					[32.58, 30.02],
					[32.565, 29.92],
				],
			},
			{
				kind: "area",
				along: [
					[32.27, 30.585],
					[32.3, 30.59],
					[32.325, 30.57],
					[32.31, 30.55],
					[32.28, 30.555],
				],
			},
			{
				kind: "area",
				along: [
					[32.335, 30.43],
					[32.39, 30.41],
					[32.44, 30.36],
					[32.5, 30.29],
					[32.56, 30.26],
					[32.575, 30.22],
					[32.545, 30.2],
					[32.5, 30.235],
					[32.45, 30.26],
					[32.38, 30.28],
					[32.33, 30.33],
					[32.31, 30.38],
				],
			},
		],
		places: [
			{
				name: ["Ever Given"],
				note: ["aground 23–29 March"],
				at: [32.58, 30.017],
				kind: "focus",
				sides: ["e"],
			},
			{ name: ["Port Said"], at: [32.3, 31.25], kind: "town", sides: ["e"] },
			{ name: ["Ismailia"], at: [32.25, 30.6], kind: "town", sides: ["w", "nw"] },
			{ name: ["Suez"], at: [32.51, 29.95], kind: "town", sides: ["w", "sw"] },
			{
				name: ["Great Bitter Lake"],
				note: ["towed here later"],
				at: [32.4, 30.35],
				kind: "water",
				leader: 3,
				sides: ["e", "ne"],
			},
			{
				name: ["Lake Timsah"],
				at: [32.305, 30.572],
				kind: "water",
				leader: 3.4,
				sides: ["ne", "e"],
			},
			{ name: ["Mediterranean"], at: [32.85, 31.46], kind: "water" },
		],
		inset: { window: [22, 19, 46, 38], corner: "nw" },
		scaleCorner: "sw",
	},
	"map-ligo-detectors": {
		family: "map",
		title: "One wave, two detectors, seven milliseconds apart",
		window: [-124, 25, -68, 51.5],
		detail: "50m",
		focus: ["United States of America"],
		routes: [
			{
				along: [
					[-119.41, 46.46],
					[-90.77, 30.56],
				],
				colour: "accent",
				dashed: true,
			},
		],
		places: [
			{
				name: ["Hanford"],
				note: ["7 milliseconds later"],
				at: [-119.41, 46.46],
				kind: "focus",
				sides: ["ne", "e"],
			},
			{
				name: ["Livingston"],
				note: ["first to feel it"],
				at: [-90.77, 30.56],
				kind: "focus",
				sides: ["s", "sw", "w", "nw"],
			},
			{ name: ["3,000 km"], at: [-95.5, 41.8], kind: "area" },
		],
		scaleCorner: "sw",
	},
	"map-ise-shrine": {
		family: "map",
		title: "Ise’s timber comes from the Kiso mountains",
		window: [134.9, 33.45, 138.6, 36.25],
		detail: "10m",
		routes: [
			{
				along: [
					[137.7, 35.8],
					[137.35, 35.45],
					[136.8, 35.12],
					[136.76, 34.8],
					[136.73, 34.56],
				],
				colour: "accent",
				dashed: true,
				arrow: true,
			},
		],
		places: [
			{ name: ["Ise"], at: [136.72, 34.46], kind: "focus", sides: ["se", "sw", "w"] },
			{ name: ["Nagoya"], at: [136.91, 35.18], kind: "town", sides: ["se", "e"] },
			{ name: ["Kyoto"], at: [135.77, 35.01], kind: "town", sides: ["w", "nw", "n"] },
			{ name: ["Osaka"], at: [135.5, 34.69], kind: "town", sides: ["w", "sw"] },
			{ name: ["Kiso mountains"], at: [137.85, 35.98], kind: "area" },
			{ name: ["Pacific Ocean"], at: [137.0, 33.75], kind: "water" },
		],
		inset: { window: [127, 29.5, 147, 46], corner: "se" },
		scaleCorner: "sw",
	},
	"map-sumo-year": {
		family: "map",
		title: "Six tournaments, four cities",
		window: [128.3, 30.8, 146.5, 39.8],
		detail: "50m",
		focus: ["Japan"],
		places: [
			{
				name: ["Tokyo"],
				note: ["January, May,", "September"],
				at: [139.79, 35.7],
				kind: "focus",
				sides: ["e", "se", "ne"],
			},
			{ name: ["Osaka"], note: ["March"], at: [135.5, 34.66], kind: "town", sides: ["s", "se"] },
			{ name: ["Nagoya"], note: ["July"], at: [136.91, 35.18], kind: "town", sides: ["n", "nw"] },
			{
				name: ["Fukuoka"],
				note: ["November"],
				at: [130.41, 33.6],
				kind: "town",
				sides: ["n", "nw"],
			},
		],
		scaleCorner: "sw",
	},
} as const satisfies Record<string, MapSpec>;
