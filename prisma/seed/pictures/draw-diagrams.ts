import { drawFrame } from "./frame";
import type { StepsSpec, TimelineSpec } from "./picture-spec";
import type { Sheet } from "./sheet";
import { drawSpine } from "./spine";

/** Draws what happened when, dates left of the line. */
export function drawTimeline(sheet: Sheet, spec: TimelineSpec): void {
	const body = drawFrame(sheet, spec);
	const stops = spec.events.map(({ when, what, ...rest }) => ({
		before: when,
		text: what,
		...rest,
	}));
	drawSpine(sheet, body, stops);
}

/** Draws a process as numbered steps along a line. */
export function drawSteps(sheet: Sheet, spec: StepsSpec): void {
	const body = drawFrame(sheet, spec);
	const stops = spec.steps.map(({ name, what, ...rest }, index) => ({
		number: index + 1,
		head: name,
		...(what && { text: what }),
		...rest,
	}));
	drawSpine(sheet, body, stops);
}
