import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormText, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { State } from "@/components/newsroom/ui/state";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";

type ShownBar = {
	barId: string;
	text: string;
	link: string;
	from: Date;
	until: Date;
	live: boolean;
};

type BarsProps = { bars: ShownBar[]; timeZone: string; end: FormAction<void> };

/** The breaking lines that stand or are to come. */
export function BreakingBarTable({ bars, timeZone, end }: BarsProps) {
	return (
		<Table caption="Breaking lines" columns={["Line", "From", "Until", ""]}>
			{bars.map(({ barId, text, link, from, until, live }) => (
				<tr key={barId}>
					<th scope="row">
						{text} {live ? <State tone="good">Live</State> : <State tone="warn">To come</State>}
						{link ? <p className="soft">{link}</p> : null}
					</th>
					<td data-label="From">
						<Time at={from} timeZone={timeZone} />
					</td>
					<td data-label="Until">
						<Time at={until} timeZone={timeZone} />
					</td>
					<td className="table__acts">
						<ActionForm action={end} className="inline">
							<input type="hidden" name="barId" value={barId} />
							<Submit variant="danger" small>
								{live ? "Take it down" : "Call it off"}
							</Submit>
						</ActionForm>
					</td>
				</tr>
			))}
		</Table>
	);
}

/** Sets a breaking line: now, or from a minute. */
export function BreakingBarForm({
	set,
	timeZone,
}: {
	set: FormAction<{ barId: string }>;
	timeZone: string;
}) {
	return (
		<ActionForm action={set} done="The line is set.">
			<FormText label="What happened" name="text" maxLength={200} autoComplete="off" required />
			<FormText
				label="Leads to"
				name="link"
				hint="The path of a story, as /asia/2026/…, or an address."
				maxLength={500}
				autoComplete="off"
				optional
			/>
			<div className="form__row">
				<FormText
					label="From"
					name="from"
					type="datetime-local"
					hint={`On the clock of ${timeZone.replaceAll("_", " ")}. Empty: now.`}
					optional
				/>
				<FormText
					label="Stands for hours"
					name="hours"
					type="number"
					min={0.25}
					max={72}
					step={0.25}
					defaultValue="2"
					hint="Then it goes by itself."
				/>
			</div>
			<div>
				<Submit variant="primary">Put it over every page</Submit>
			</div>
		</ActionForm>
	);
}
