import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { State } from "@/components/newsroom/ui/state";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";

type ShownEdition = {
	editionId: string;
	from: Date;
	by: string | null;
	broughtBack: boolean;
	changes: string[];
};

type EditionTableProps = {
	front: string;
	editions: ShownEdition[];
	/** The edition that readers have, if any. */
	live: string | null;
	mayEdit: boolean;
	timeZone: string;
	bringBack: FormAction<unknown>;
};

const few = 3;

/** What was new in an edition; a long list is folded. */
function Changes({ changes }: { changes: string[] }) {
	if (changes.length === 0) return <span className="soft">The same as before.</span>;
	const [first, rest] = [changes.slice(0, few), changes.slice(few)];
	const list = (lines: string[]) => (
		<ul className="front-differs">
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
		</ul>
	);
	return (
		<div>
			{list(first)}
			{rest.length > 0 ? (
				<details>
					<summary>{rest.length} more</summary>
					{list(rest)}
				</details>
			) : null}
		</div>
	);
}

/** The editions of a front, newest first, each with the key that brings it back. */
export function EditionTable(props: EditionTableProps) {
	const { front, editions, live, mayEdit, timeZone, bringBack } = props;
	return (
		<Table caption="Editions" columns={["From", "By", "What changed", ""]}>
			{editions.map(({ editionId, from, by, broughtBack, changes }) => (
				<tr key={editionId}>
					<th scope="row">
						<Time at={from} timeZone={timeZone} />
					</th>
					<td data-label="By">
						{by ?? "somebody"}
						{broughtBack ? <span className="soft">, brought back</span> : null}
					</td>
					<td data-label="What changed">
						<Changes changes={changes} />
					</td>
					<td className="table__acts">
						{editionId === live ? (
							<State tone="good">Live</State>
						) : mayEdit ? (
							<ActionForm action={bringBack} className="inline">
								<input type="hidden" name="front" value={front} />
								<input type="hidden" name="editionId" value={editionId} />
								<Submit small>Bring it back</Submit>
							</ActionForm>
						) : null}
					</td>
				</tr>
			))}
		</Table>
	);
}
