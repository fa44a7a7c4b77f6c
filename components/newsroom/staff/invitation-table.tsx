import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { State } from "@/components/newsroom/ui/state";
import { Sure } from "@/components/newsroom/ui/sure";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";
import type { StaffRole } from "@/lib/domain/actor";
import { MadeLink } from "./way-fields";

type ShownInvitation = {
	id: string;
	email: string;
	name: string;
	role: StaffRole | null;
	createdAt: Date;
	createdBy: string | null;
	expiresAt: Date;
	expired: boolean;
};

type InvitationTableProps = {
	invitations: ShownInvitation[];
	timeZone: string;
	byMail: boolean;
	again: FormAction<unknown>;
	callOff: FormAction<void>;
};

/** Who was invited and has not come yet. */
export function InvitationTable(props: InvitationTableProps) {
	const { invitations, timeZone, byMail, again, callOff } = props;
	return (
		<Table caption="Open invitations" columns={["Invited", "Role", "By", "Opens until", ""]}>
			{invitations.map(({ id, email, name, role, createdAt, createdBy, ...end }) => (
				<tr key={id}>
					<th scope="row">
						<span>
							{name || email}
							{name ? <small className="soft under">{email}</small> : null}
						</span>
					</th>
					<td data-label="Role">{role}</td>
					<td data-label="By">
						<span>
							{createdBy ?? "command line"}
							<small className="soft under">
								<Time at={createdAt} timeZone={timeZone} />
							</small>
						</span>
					</td>
					<td data-label="Opens until">
						{end.expired ? (
							<State tone="warn">Run out</State>
						) : (
							<Time at={end.expiresAt} timeZone={timeZone} />
						)}
					</td>
					<td className="table__acts">
						<ActionForm action={again} className="inline">
							<input type="hidden" name="invitationId" value={id} />
							<input type="hidden" name="way" value={byMail ? "mail" : "link"} />
							<Submit small>{byMail ? "Send again" : "New link"}</Submit>
							<MadeLink lasts="three days" />
						</ActionForm>
						<Sure ask="Call off …" about={email}>
							<ActionForm action={callOff} className="inline">
								<input type="hidden" name="invitationId" value={id} />
								<Submit variant="danger" small>
									Call off now
								</Submit>
							</ActionForm>
						</Sure>
					</td>
				</tr>
			))}
		</Table>
	);
}
