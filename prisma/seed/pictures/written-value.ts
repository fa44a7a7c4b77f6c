import type { Unit } from "./picture-spec";

/** How a value of a chart is written: thousands apart, a true minus, its unit before or after. */
export function writtenValue(value: number, unit: Unit = {}): string {
	const number = Math.abs(value).toLocaleString("en-GB");
	return `${value < 0 ? "−" : ""}${unit.before ?? ""}${number}${unit.after ?? ""}`;
}
