import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { Sure } from "@/components/newsroom/ui/sure";
import { Table } from "@/components/newsroom/ui/table";

type Row = { id: string; source: string; target: string; permanent: boolean };

type RedirectTableProps = { rows: Row[]; remove: FormAction<void> };

/** Old addresses and where they lead. */
export function RedirectTable({ rows, remove }: RedirectTableProps) {
	return (
		<Table caption="Redirects, by the old address" columns={["From", "To", "Kind", ""]}>
			{rows.map(({ id, source, target, permanent }) => (
				<tr key={id}>
					<th scope="row">
						<a className="mono address" href={source}>
							{source}
						</a>
					</th>
					<td data-label="To">
						<a className="mono address" href={target}>
							{target}
						</a>
					</td>
					<td data-label="Kind">{permanent ? "permanent" : "temporary"}</td>
					<td className="table__acts">
						<Sure ask="Remove …" about={source}>
							<ActionForm action={remove} className="inline">
								<input type="hidden" name="redirectId" value={id} />
								<Submit variant="danger" small>
									Remove it
								</Submit>
							</ActionForm>
						</Sure>
					</td>
				</tr>
			))}
		</Table>
	);
}
