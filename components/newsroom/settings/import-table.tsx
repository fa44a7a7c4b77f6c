import Link from "next/link";
import { State } from "@/components/newsroom/ui/state";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";

type Row = {
	id: string;
	fileName: string;
	lines: number;
	good: number;
	createdAt: Date;
	appliedAt: Date | null;
	undoneAt: Date | null;
};

/** How a file of old addresses stands. */
export function ImportState({ appliedAt, undoneAt }: Pick<Row, "appliedAt" | "undoneAt">) {
	if (undoneAt) return <State tone="bad">Taken back</State>;
	return appliedAt ? <State tone="good">Taken</State> : <State tone="warn">Looked at only</State>;
}

/** The files of old addresses that were sent, newest first. */
export function ImportTable({ imports, timeZone }: { imports: Row[]; timeZone: string }) {
	return (
		<Table caption="Files of old addresses" columns={["File", "Good lines", "Sent", "State"]}>
			{imports.map((row) => (
				<tr key={row.id}>
					<th scope="row" className="address">
						<Link href={`/newsroom/settings/redirects/imports/${row.id}`} prefetch={false}>
							{row.fileName}
						</Link>
					</th>
					<td data-label="Good lines">
						{row.good.toLocaleString("en")} of {row.lines.toLocaleString("en")}
					</td>
					<td data-label="Sent">
						<Time at={row.createdAt} timeZone={timeZone} />
					</td>
					<td data-label="State">
						<ImportState {...row} />
					</td>
				</tr>
			))}
		</Table>
	);
}
