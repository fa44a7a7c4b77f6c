import { NoRoom } from "./no-room";
import { type Box, drawBox, type Sheet, write } from "./sheet";
import { wrapText } from "./wrap-text";

/** What every picture is opened and closed with: its claim, and where the facts are from. */
export type Frame = {
	/** The claim, not the topic; "|" asks for a new line. */
	title: string;
	/** What is measured, in which unit and years. */
	subtitle?: string;
	source?: string;
};

const foot = 40;

/**
 * Draws the rule, the title, the line under it and the source.
 * Answers the room that is left in the column between them.
 */
export function drawFrame(sheet: Sheet, { title, subtitle, source }: Frame): Box {
	drawBox(sheet, { x: 0, y: 0, width: sheet.width, height: 8 }, { fill: "ink" });
	const top = drawLines(sheet, title, subtitle);
	const bottom = source ? drawSource(sheet, source) : sheet.height - foot;
	return { x: sheet.column.x, y: top, width: sheet.column.width, height: bottom - top };
}

/** Size of titles on this sheet. */
function titleSize(sheet: Sheet): number {
	return sheet.label * 1.34;
}

function drawLines(sheet: Sheet, title: string, subtitle: string | undefined): number {
	const { x, width } = sheet.column;
	const size = titleSize(sheet);
	let y = 8 + size * 0.44;
	const lines = wrapText("serif", title, size, width);
	if (lines.length > 2) throw new NoRoom("The title takes more than two lines.");
	for (const line of lines) {
		y += size * 1.06;
		write(sheet, line, x, y - size * 0.26, { size, face: "serif", colour: "ink" });
	}
	y += size * 0.08;
	for (const line of subtitle ? wrapText("text", subtitle, sheet.label, width) : []) {
		y += sheet.label * 1.2;
		const how = { size: sheet.label, face: "text", colour: "secondary" } as const;
		write(sheet, line, x, y - sheet.label * 0.2, how);
	}
	return y + sheet.label * 0.5;
}

function drawSource(sheet: Sheet, source: string): number {
	const size = sheet.label;
	const lines = wrapText("text", `Source: ${source}`, size, sheet.column.width);
	const first = sheet.height - foot - (lines.length - 1) * size * 1.16;
	for (const [index, line] of lines.entries()) {
		const y = first + index * size * 1.16;
		write(sheet, line, sheet.column.x, y, { size, face: "text", colour: "secondary" });
	}
	return first - size * 1.3;
}
