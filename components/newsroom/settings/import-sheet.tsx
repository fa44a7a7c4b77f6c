import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormProgress, Submit } from "@/components/newsroom/ui/form-fields";
import { Notice } from "@/components/newsroom/ui/notice";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { Sure } from "@/components/newsroom/ui/sure";
import { Table } from "@/components/newsroom/ui/table";
import type { LineFault } from "@/lib/domain/redirect";
import { counted } from "./counted";

type Sheet = {
	id: string;
	good: number;
	appliedAt: Date | null;
	undoneAt: Date | null;
	faults: Partial<Record<LineFault, number>>;
	standing: number;
};

const faultNames: [LineFault, string][] = [
	["wrong", "Wrong"],
	["doubled", "Doubled"],
	["looping", "In a circle"],
	["known", "There already"],
];

/** How many lines of a file are good, and what is wrong with the others. */
export function ImportTally({ sheet }: { sheet: Sheet }) {
	return (
		<dl className="tally">
			<div>
				<dt>Good</dt>
				<dd>{sheet.good.toLocaleString("en")}</dd>
			</div>
			{faultNames.map(([fault, name]) => (
				<div key={fault}>
					<dt>{name}</dt>
					<dd>{(sheet.faults[fault] ?? 0).toLocaleString("en")}</dd>
				</div>
			))}
		</dl>
	);
}

type ImportActsProps<A, U> = { sheet: Sheet; apply: FormAction<A>; undo: FormAction<U> };

/** Takes what is good of a file, or takes it back. */
export function ImportActs<A, U>({ sheet, apply, undo }: ImportActsProps<A, U>) {
	const { id, good, appliedAt, undoneAt, standing } = sheet;
	if (undoneAt)
		return <Notice>What came of this file was taken back. Send it again to take it.</Notice>;
	if (appliedAt) {
		return (
			<ActionForm action={undo}>
				<input type="hidden" name="importId" value={id} />
				<Notice tone="good">{`${counted(standing, "address leads", "addresses lead")} on by this file.`}</Notice>
				<Sure ask="Take back …" about="what came of this file">
					<div className="buttons">
						<Submit variant="danger">Take all of it back</Submit>
						<FormProgress>Taking back…</FormProgress>
					</div>
				</Sure>
			</ActionForm>
		);
	}
	if (good === 0) return <Notice tone="warn">No line of this file can be taken.</Notice>;
	return (
		<ActionForm action={apply}>
			<input type="hidden" name="importId" value={id} />
			<p className="soft">
				Nothing has been taken yet. It is done at once, and can be taken back as a whole.
			</p>
			<div className="buttons">
				<Submit variant="primary">{`Take ${counted(good, "good line", "good lines")}`}</Submit>
				<FormProgress>Taking them…</FormProgress>
			</div>
		</ActionForm>
	);
}

type Faulty = { line: number; written: string[]; problem: string };

/** Lines that are not taken, with their numbers in the file. */
export function FaultyLines({ lines }: { lines: Faulty[] }) {
	return (
		<Table caption="Lines that are not taken" columns={["Line", "Written", "Why"]}>
			{lines.map(({ line, written, problem }) => (
				<tr key={line}>
					<th scope="row">{line}</th>
					<td data-label="Written">
						<span className="mono address">{written.join(" , ")}</span>
					</td>
					<td data-label="Why" className="address">
						{problem}
					</td>
				</tr>
			))}
		</Table>
	);
}
