import Link from "next/link";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormDirection } from "@/components/newsroom/ui/form-direction";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { State } from "@/components/newsroom/ui/state";
import { Table } from "@/components/newsroom/ui/table";

type Row = {
	id: string;
	slug: string;
	name: string;
	desk: string;
	retiredAt: Date | null;
	leadsTo: string | null;
	live: number;
	schedules: number;
	drafts: number;
};

type SectionTableProps = { sections: Row[]; move: FormAction<void> };

function Standing({ retiredAt, leadsTo }: Row) {
	if (!retiredAt) return <State tone="good">Open</State>;
	return <State>{leadsTo ? `Retired, leads to ${leadsTo}` : "Retired, an archive"}</State>;
}

/** The sections in the order of the navigation, then those that are retired. */
export function SectionTable({ sections, move }: SectionTableProps) {
	const last = sections.filter(({ retiredAt }) => !retiredAt).length - 1;
	return (
		<Table
			caption="Sections, in the order of the navigation"
			columns={["Section", "Page", "Desk", "Stories", "State", ""]}
		>
			{sections.map((section, place) => {
				const { id, slug, name, desk, live, schedules, drafts } = section;
				return (
					<tr key={id}>
						<th scope="row">
							<Link href={`/newsroom/settings/sections/${id}`} prefetch={false}>
								{name}
							</Link>
						</th>
						<td data-label="Page">
							<a className="mono" href={`/${slug}`}>
								/{slug}
							</a>
						</td>
						<td data-label="Desk">{desk}</td>
						<td data-label="Stories">
							<span>
								{live.toLocaleString("en")} live
								<span className="soft">
									, {schedules} scheduled, {drafts} drafts
								</span>
							</span>
						</td>
						<td data-label="State">
							<Standing {...section} />
						</td>
						<td className="table__acts">
							{section.retiredAt ? null : (
								<ActionForm action={move} className="inline">
									<input type="hidden" name="sectionId" value={id} />
									<FormDirection about={name} first={place === 0} last={place === last} />
								</ActionForm>
							)}
						</td>
					</tr>
				);
			})}
		</Table>
	);
}
