import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
	assignDesks,
	assignRole,
	endSessionsOf,
	readmit,
	resetPasswordOf,
	suspend,
} from "@/app/(newsroom)/newsroom/staff/actions";
import { roleWords } from "@/components/newsroom/role-words";
import { StaffState } from "@/components/newsroom/staff-table";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { FormChoices, FormSelect, Submit } from "@/components/newsroom/ui/form-fields";
import { HandedSecret } from "@/components/newsroom/ui/handed-secret";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { Sure } from "@/components/newsroom/ui/sure";
import { StaffRole } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { getStaff, type StaffRow } from "@/lib/newsroom/staff/list-staff";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Staff" };

type Props = PageProps<"/newsroom/staff/[staffId]">;

export default async function StaffMemberPage({ params }: Props) {
	const { staffId } = await params;
	const actor = await requireActor(`/newsroom/staff/${staffId}`);
	const member = mayManageStaff(actor) && (await getStaff({ actor }, staffId));
	if (!member) notFound();
	const { desks } = await listTaxonomy();
	return (
		<>
			<PageHead title={member.name} intro={member.email}>
				<ButtonLink href="/newsroom/staff">All staff</ButtonLink>
			</PageHead>
			<div className="columns">
				<Section title="What they may do">
					<Rights member={member} desks={desks} />
				</Section>
				<Section title="How they get in" acts={<StaffState suspendedAt={member.suspendedAt} />}>
					<Access member={member} own={member.id === actor.id} />
				</Section>
			</div>
		</>
	);
}

function Rights({ member, desks }: { member: StaffRow; desks: { id: string; name: string }[] }) {
	return (
		<div className="form">
			<ActionForm action={assignRole} done="The role is set.">
				<input type="hidden" name="staffId" value={member.id} />
				<FormSelect
					label="Role"
					name="role"
					defaultValue={member.role}
					hint="Another role ends their sessions."
					key={member.role}
				>
					{StaffRole.options.map((role) => (
						<option key={role} value={role}>
							{roleWords[role]}
						</option>
					))}
				</FormSelect>
				<div>
					<Submit>Change role</Submit>
				</div>
			</ActionForm>
			<ActionForm action={assignDesks} done="The desks are set, from their next click.">
				<input type="hidden" name="staffId" value={member.id} />
				<FormChoices
					key={member.desks.map(({ id }) => id).join()}
					label="Desks"
					name="deskIds[]"
					choices={desks.map(({ id, name }) => ({ value: id, label: name }))}
					chosen={member.desks.map(({ id }) => id)}
				/>
				<div>
					<Submit>Set desks</Submit>
				</div>
			</ActionForm>
		</div>
	);
}

function sessionWords(count: number): string {
	if (count === 0) return "No session is in force.";
	return count === 1 ? "One session is in force." : `${count} sessions are in force.`;
}

function Access({ member, own }: { member: StaffRow; own: boolean }) {
	const id = <input type="hidden" name="staffId" value={member.id} />;
	return (
		<div className="form">
			<ActionForm action={resetPasswordOf}>
				{id}
				<p>A new password ends their sessions. It is made up here and shown once.</p>
				<Sure ask="New password …" about={`for ${member.name}`}>
					<Submit variant="danger" small>
						Make a new password
					</Submit>
				</Sure>
				<HandedSecret
					field="password"
					title="The new password"
					advice="Hand it over yourself, and ask for it to be changed. It cannot be shown again."
				/>
			</ActionForm>
			<ActionForm action={endSessionsOf} done="Their sessions are ended.">
				{id}
				<p>{sessionWords(member.sessions)}</p>
				<div>
					<Submit small>End all sessions</Submit>
				</div>
			</ActionForm>
			{own ? null : <Standing member={member} />}
		</div>
	);
}

function Standing({ member }: { member: StaffRow }) {
	const id = <input type="hidden" name="staffId" value={member.id} />;
	if (member.suspendedAt) {
		return (
			<ActionForm action={readmit}>
				{id}
				<p>Suspended: cannot sign in. What they wrote is as it was.</p>
				<div>
					<Submit small>Readmit</Submit>
				</div>
			</ActionForm>
		);
	}
	return (
		<ActionForm action={suspend}>
			{id}
			<p>Whoever is suspended is out at once and cannot sign in. What they wrote stays.</p>
			<Sure ask="Suspend …" about={member.name}>
				<Submit variant="danger" small>
					Suspend now
				</Submit>
			</Sure>
		</ActionForm>
	);
}
