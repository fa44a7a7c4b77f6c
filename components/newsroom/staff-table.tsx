import Link from "next/link";
import type { StaffRole } from "@/lib/domain/actor";
import { State } from "./ui/state";
import { Table } from "./ui/table";
import { Time } from "./ui/time";

type ShownStaff = {
	id: string;
	name: string;
	email: string;
	role: StaffRole;
	suspendedAt: Date | null;
	desks: { id: string; name: string }[];
	lastSeenAt: Date | null;
};

/** Whether somebody may come in. */
export function StaffState({ suspendedAt }: { suspendedAt: Date | null }) {
	return suspendedAt ? <State tone="bad">Suspended</State> : <State tone="good">Active</State>;
}

function deskWords({ desks, role }: ShownStaff): string {
	if (role === "producer" || role === "admin") return "All desks";
	return desks.map(({ name }) => name).join(", ") || "None";
}

/** Everybody with an account; the name leads to where it is changed. */
export function StaffTable({ staff, timeZone }: { staff: ShownStaff[]; timeZone: string }) {
	return (
		<Table caption="Staff" columns={["Name", "Role", "Desks", "Last here", "State"]}>
			{staff.map((member) => (
				<tr key={member.id}>
					<th scope="row">
						<span>
							<Link href={`/newsroom/staff/${member.id}`} prefetch={false}>
								{member.name}
							</Link>
							<small className="soft under">{member.email}</small>
						</span>
					</th>
					<td data-label="Role">{member.role}</td>
					<td data-label="Desks">{deskWords(member)}</td>
					<td data-label="Last here">
						{member.lastSeenAt ? (
							<Time at={member.lastSeenAt} timeZone={timeZone} />
						) : (
							<span className="soft">never</span>
						)}
					</td>
					<td data-label="State">
						<StaffState suspendedAt={member.suspendedAt} />
					</td>
				</tr>
			))}
		</Table>
	);
}
