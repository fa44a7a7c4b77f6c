import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { Sure } from "@/components/newsroom/ui/sure";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";
import type { EditionLine } from "./front-sheet";

type ComingProps = {
	front: string;
	editions: EditionLine[];
	mayEdit: boolean;
	timeZone: string;
	callOff: FormAction<void>;
};

/** The editions that are to come. */
export function ComingEditions({ front, editions, mayEdit, timeZone, callOff }: ComingProps) {
	return (
		<Table caption="Editions to come" columns={["From", "By", ""]}>
			{editions.map(({ editionId, from, by }) => (
				<tr key={editionId}>
					<th scope="row">
						<Time at={from} timeZone={timeZone} />
					</th>
					<td data-label="By">{by ?? "somebody"}</td>
					<td className="table__acts">
						{mayEdit ? (
							<Sure ask="Call off …">
								<ActionForm action={callOff} className="inline">
									<input type="hidden" name="front" value={front} />
									<input type="hidden" name="editionId" value={editionId} />
									<Submit variant="danger" small>
										Call it off
									</Submit>
								</ActionForm>
							</Sure>
						) : null}
					</td>
				</tr>
			))}
		</Table>
	);
}
