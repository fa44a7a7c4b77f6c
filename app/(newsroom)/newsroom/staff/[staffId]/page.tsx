import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { end } from "@/app/(newsroom)/newsroom/account/actions";
import {
	assignDesks,
	assignRole,
	endSessionsOf,
	linkForPassword,
	readmit,
	suspend,
} from "@/app/(newsroom)/newsroom/staff/actions";
import { roleWords } from "@/components/newsroom/role-words";
import { SessionTable } from "@/components/newsroom/session-table";
import { MadeLink, WayField } from "@/components/newsroom/staff/way-fields";
import { StaffState } from "@/components/newsroom/staff-table";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { FormChoices, FormSelect, Submit } from "@/components/newsroom/ui/form-fields";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { Sure } from "@/components/newsroom/ui/sure";
import { StaffRole } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { isMailSetUp } from "@/lib/newsroom/mail/mail-server";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listSessions } from "@/lib/newsroom/staff/list-sessions";
import { getStaff, type StaffRow } from "@/lib/newsroom/staff/list-staff";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireSignedIn } from "@/lib/web/session";

export const metadata: Metadata = { title: "Staff" };

type Props = PageProps<"/newsroom/staff/[staffId]">;

export default async function StaffMemberPage({ params }: Props) {
	const { staffId } = await params;
	const { actor, sessionId } = await requireSignedIn(`/newsroom/staff/${staffId}`);
	const member = mayManageStaff(actor) && (await getStaff({ actor }, staffId));
	if (!member) notFound();
	const [{ desks }, byMail, sessions, site] = await Promise.all([
		listTaxonomy(),
		isMailSetUp(),
		listSessions({ actor }, member.id),
		getNewsroomSite(),
	]);
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
					<Access member={member} own={member.id === actor.id} byMail={byMail} />
				</Section>
			</div>
			<Section
				title="Where they are signed in"
				intro="A session ends after twelve hours without use, and after seven days in any case."
			>
				{sessions.length === 0 ? (
					<p className="empty">Nowhere at present.</p>
				) : (
					<>
						<SessionTable
							sessions={sessions}
							current={sessionId}
							timeZone={site?.timeZone ?? "UTC"}
							end={end}
						/>
						<ActionForm
							action={endSessionsOf}
							className="form sessions__all"
							done="Their sessions are ended."
						>
							<input type="hidden" name="staffId" value={member.id} />
							<div>
								<Submit variant="danger">End all sessions</Submit>
							</div>
						</ActionForm>
					</>
				)}
			</Section>
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

function Access({ member, own, byMail }: { member: StaffRow; own: boolean; byMail: boolean }) {
	return (
		<div className="form">
			{member.suspendedAt ? null : (
				<ActionForm action={linkForPassword}>
					<input type="hidden" name="staffId" value={member.id} />
					<p>
						A link with which they choose a new password. Their old one opens the door until then;
						with the new one every session ends.
					</p>
					<WayField byMail={byMail} />
					<div>
						<Submit small>Make a link for a new password</Submit>
					</div>
					<MadeLink lasts="a day" />
				</ActionForm>
			)}
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
