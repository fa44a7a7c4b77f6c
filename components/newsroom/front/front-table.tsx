import Link from "next/link";
import { State } from "@/components/newsroom/ui/state";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";
import type { EditionLine } from "./front-sheet";

type ShownFront = {
	key: string;
	name: string;
	path: string;
	mayEdit: boolean;
	live: EditionLine | null;
	coming: EditionLine[];
	differs: boolean;
};

/** The fronts of the paper. */
export function FrontTable({ fronts, timeZone }: { fronts: ShownFront[]; timeZone: string }) {
	return (
		<Table caption="Fronts" columns={["Front", "Readers have", "Draft", "To come", ""]}>
			{fronts.map(({ key, name, path, mayEdit, live, coming, differs }) => (
				<tr key={key}>
					<th scope="row">
						<Link href={`/newsroom/fronts/${key}`} prefetch={false}>
							{name}
						</Link>
					</th>
					<td data-label="Readers have">
						{live ? (
							<span>
								<State tone="good">Edited</State> since <Time at={live.from} timeZone={timeZone} />
								{live.by ? <span className="soft">, {live.by}</span> : null}
							</span>
						) : (
							<span className="soft">the page as it arranges itself</span>
						)}
					</td>
					<td data-label="Draft">
						{differs ? (
							<State tone="warn">Not launched</State>
						) : (
							<span className="soft">the same</span>
						)}
					</td>
					<td data-label="To come">
						{coming.length === 0 ? (
							<span className="soft">nothing</span>
						) : (
							coming.map(({ editionId, from }) => (
								<span key={editionId}>
									<Time at={from} timeZone={timeZone} />{" "}
								</span>
							))
						)}
					</td>
					<td className="table__acts">
						<span className="buttons">
							<Link href={`/newsroom/fronts/${key}`} prefetch={false}>
								{mayEdit ? "Edit" : "Look"}
								<span className="unseen"> {name}</span>
							</Link>
							<Link href={`/newsroom/fronts/${key}/editions`} prefetch={false}>
								Editions<span className="unseen"> of {name}</span>
							</Link>
							<a href={path}>
								View<span className="unseen"> {name}</span>
							</a>
						</span>
					</td>
				</tr>
			))}
		</Table>
	);
}
