import type { PlateSpec } from "./picture-spec";

/** What was said, or written down. */
export const plates = {
	"paris-agreement-plate": {
		family: "plate",
		over: "The sentence the islands asked for",
		text: "Holding the increase in the global average temperature to well below 2°C above pre-industrial levels and pursuing efforts to limit the temperature increase to 1.5°C above pre-industrial levels",
		emphasis: "to limit the temperature increase to 1.5°C",
		quotation: true,
		by: "Paris Agreement, Article 2, 1 (a)",
		role: "Adopted at Le Bourget, 12 December 2015",
	},
	"plate-bill-of-lading": {
		family: "plate",
		over: "A bill of lading, 1868",
		text: "In witness whereof the master or agent of said vessel hath affirmed to three bills of lading, all of this tenor and date; one of which being accomplished, the others to stand void.",
		emphasis: "one of which being accomplished, the others to stand void.",
		quotation: false,
		by: "Bark Delaware, Portland, Oregon",
		role: "Quoted in The Delaware, 81 U.S. 579",
	},
	"plate-offside-1863": {
		family: "plate",
		over: "Offside, before it was a line",
		text: "A player shall be out of play immediately he is in front of the ball, and must return behind the ball as soon as possible.",
		emphasis: "as soon as possible.",
		quotation: false,
		by: "The Football Association",
		role: "First draft of the laws, 24 November 1863",
	},
} as const satisfies Record<string, PlateSpec>;
