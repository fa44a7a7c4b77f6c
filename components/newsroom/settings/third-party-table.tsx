import Link from "next/link";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { State } from "@/components/newsroom/ui/state";
import { Sure } from "@/components/newsroom/ui/sure";
import { Table } from "@/components/newsroom/ui/table";
import type { ThirdParty } from "@/lib/domain/third-party";
import { purposeWords } from "./purpose-words";

type Acts = { version: number; turn: FormAction<void>; remove: FormAction<void> };

function Turn({ party, version, turn }: Omit<Acts, "remove"> & { party: ThirdParty }) {
	return (
		<ActionForm action={turn} className="inline">
			<input type="hidden" name="version" value={version} />
			<input type="hidden" name="id" value={party.id} />
			<input type="hidden" name="on" value={party.on ? "off" : "on"} />
			<Submit small>{party.on ? "Switch off" : "Switch on"}</Submit>
		</ActionForm>
	);
}

function Remove({ party, version, remove }: Omit<Acts, "turn"> & { party: ThirdParty }) {
	return (
		<Sure ask="Remove …" about={party.name}>
			<ActionForm action={remove} className="inline">
				<input type="hidden" name="version" value={version} />
				<input type="hidden" name="id" value={party.id} />
				<Submit variant="danger" small>
					Remove it
				</Submit>
			</ActionForm>
		</Sure>
	);
}

/** Who else may run on readers' pages. */
export function ThirdPartyTable({ parties, ...acts }: Acts & { parties: ThirdParty[] }) {
	return (
		<Table caption="Third parties" columns={["Name", "For", "Loads", "From", "Now", ""]}>
			{parties.map((party) => (
				<tr key={party.id}>
					<th scope="row">
						<Link href={`/newsroom/settings/third-parties/${party.id}`} prefetch={false}>
							{party.name}
						</Link>
					</th>
					<td data-label="For">{purposeWords[party.purpose]}</td>
					<td data-label="Loads">
						{party.where === "all" ? "on all readers’ pages" : "on stories"}
					</td>
					<td data-label="From">
						{[...new Set(party.scripts.map((address) => new URL(address).host))].join(", ")}
					</td>
					<td data-label="Now">{party.on ? <State tone="good">On</State> : <State>Off</State>}</td>
					<td className="table__acts">
						<div className="buttons">
							<Turn party={party} {...acts} />
							<Remove party={party} {...acts} />
						</div>
					</td>
				</tr>
			))}
		</Table>
	);
}
