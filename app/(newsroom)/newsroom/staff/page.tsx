import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { roleWords } from "@/components/newsroom/role-words";
import { InvitationTable } from "@/components/newsroom/staff/invitation-table";
import { MadeLink, WayField } from "@/components/newsroom/staff/way-fields";
import { StaffTable } from "@/components/newsroom/staff-table";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormChoices, FormSelect, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { StaffRole } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { isMailSetUp } from "@/lib/newsroom/mail/mail-server";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listInvitations } from "@/lib/newsroom/staff/list-invitations";
import { listStaff } from "@/lib/newsroom/staff/list-staff";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import { callOff, invite, inviteAgain } from "./actions";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage() {
	const actor = await requireActor("/newsroom/staff");
	if (!mayManageStaff(actor)) notFound();
	const [staff, invitations, { desks }, site, byMail] = await Promise.all([
		listStaff({ actor }),
		listInvitations({ actor }),
		listTaxonomy(),
		getNewsroomSite(),
		isMailSetUp(),
	]);
	const timeZone = site?.timeZone ?? "UTC";
	return (
		<>
			<PageHead
				title="Staff"
				intro="Who signs in here. Reporters write; editors publish for the desks at which they sit; producers for all."
			/>
			<div className="columns columns--aside">
				<div className="stack">
					<Section title={staff.length === 1 ? "One account" : `${staff.length} accounts`}>
						<StaffTable staff={staff} timeZone={timeZone} />
					</Section>
					{invitations.length > 0 ? (
						<Section title="Invited, not here yet">
							<InvitationTable
								invitations={invitations}
								timeZone={timeZone}
								byMail={byMail}
								again={inviteAgain}
								callOff={callOff}
							/>
						</Section>
					) : null}
				</div>
				<Section title="Invite somebody">
					<InviteForm desks={desks} byMail={byMail} />
				</Section>
			</div>
		</>
	);
}

type InviteFormProps = { desks: { slug: string; name: string }[]; byMail: boolean };

function InviteForm({ desks, byMail }: InviteFormProps) {
	return (
		<ActionForm action={invite}>
			<FormText
				label="E-mail"
				name="email"
				type="email"
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				maxLength={254}
				required
			/>
			<FormText
				label="Name"
				name="name"
				maxLength={120}
				autoComplete="off"
				hint="They give their own when they come; this is for this list."
				optional
			/>
			<FormSelect label="Role" name="role" defaultValue="reporter">
				{StaffRole.options.map((role) => (
					<option key={role} value={role}>
						{roleWords[role]}
					</option>
				))}
			</FormSelect>
			<FormChoices
				label="Desks"
				name="deskSlugs[]"
				choices={desks.map(({ slug, name }) => ({ value: slug, label: name }))}
				optional
			/>
			<WayField byMail={byMail} />
			<div>
				<Submit variant="primary">Invite</Submit>
			</div>
			<MadeLink lasts="three days" />
		</ActionForm>
	);
}
