import { Temporal } from "temporal-polyfill";

/**
 * Zone names as news pages print them. Two agencies' "IST" and "CST" are different hours apart: those
 * that mean several zones are in `ambiguous`, and give a note instead of an instant.
 */
const zones: Record<string, string> = {
	gmt: "+00:00",
	utc: "+00:00",
	z: "+00:00",
	wet: "+00:00",
	bst: "Europe/London",
	cet: "+01:00",
	mez: "+01:00",
	wat: "+01:00",
	cest: "+02:00",
	mesz: "+02:00",
	cat: "+02:00",
	sast: "+02:00",
	eet: "+02:00",
	eest: "+03:00",
	msk: "+03:00",
	мск: "+03:00",
	eat: "+03:00",
	trt: "+03:00",
	gst: "+04:00",
	pkt: "+05:00",
	npt: "+05:45",
	ict: "+07:00",
	wib: "+07:00",
	wita: "+08:00",
	wit: "+09:00",
	hkt: "+08:00",
	sgt: "+08:00",
	myt: "+08:00",
	pht: "+08:00",
	bnt: "+08:00",
	awst: "+08:00",
	jst: "+09:00",
	kst: "+09:00",
	acst: "+09:30",
	aest: "+10:00",
	aedt: "+11:00",
	nzst: "+12:00",
	nzdt: "+13:00",
	est: "-05:00",
	edt: "-04:00",
	cdt: "-05:00",
	mst: "-07:00",
	mdt: "-06:00",
	pst: "-08:00",
	pdt: "-07:00",
	brt: "-03:00",
	et: "America/New_York",
	ct: "America/Chicago",
	mt: "America/Denver",
	pt: "America/Los_Angeles",
	"hong kong time": "+08:00",
	"singapore time": "+08:00",
	"beijing time": "+08:00",
	"manila time": "+08:00",
	"tokyo time": "+09:00",
	"japan time": "+09:00",
	"seoul time": "+09:00",
	"moscow time": "Europe/Moscow",
	"london time": "Europe/London",
	"paris time": "Europe/Paris",
	"new york time": "America/New_York",
	"eastern time": "America/New_York",
	"pacific time": "America/Los_Angeles",
};

const ambiguous = ["ist", "cst", "ast", "bdt"];

/** A pattern's source for any zone: a name, "GMT+8", "+0800", "+08:00"; wants the flags `iu`. */
export const zonePattern = `(?:(?:GMT|UTC)?\\s?[+−-]\\d{1,2}(?::?\\d{2})?|${[
	...Object.keys(zones),
	...ambiguous,
]
	.sort((a, b) => b.length - a.length)
	.join("|")})(?![\\p{L}\\p{N}])`;

/** Whether a zone's name is used for several zones. */
export function isAmbiguousZone(zone: string): boolean {
	return ambiguous.includes(zone.trim().toLowerCase());
}

/** "+08:00" for a zone at a wall time ("2016-09-01T13:14"), or null where it says nothing certain. */
export function offsetOf(zone: string, wall: string): string | null {
	const numeric = /([+−-])(\d{1,2}):?(\d{2})?$/u.exec(zone.trim());
	if (numeric) {
		const [, sign = "+", hours = "0", minutes = "00"] = numeric;
		return `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
	}
	const known = zones[zone.trim().toLowerCase()];
	if (known === undefined || /^[+-]/u.test(known)) return known ?? null;
	return Temporal.PlainDateTime.from(wall).toZonedDateTime(known).offset;
}
