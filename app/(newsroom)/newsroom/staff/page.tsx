import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { roleWords } from "@/components/newsroom/role-words";
import { StaffTable } from "@/components/newsroom/staff-table";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormChoices, FormSelect, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import { HandedSecret } from "@/components/newsroom/ui/handed-secret";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { StaffRole } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listStaff } from "@/lib/newsroom/staff/list-staff";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import { add } from "./actions";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage() {
	const actor = await requireActor("/newsroom/staff");
	if (!mayManageStaff(actor)) notFound();
	const [staff, { desks }, site] = await Promise.all([
		listStaff({ actor }),
		listTaxonomy(),
		getNewsroomSite(),
	]);
	return (
		<>
			<PageHead
				title="Staff"
				intro="Who signs in here. Reporters write; editors publish for the desks at which they sit; producers for all."
			/>
			<div className="columns columns--aside">
				<Section title={staff.length === 1 ? "One account" : `${staff.length} accounts`}>
					<StaffTable staff={staff} timeZone={site?.timeZone ?? "UTC"} />
				</Section>
				<Section title="Add somebody">
					<ActionForm action={add}>
						<FormText label="Name" name="name" maxLength={120} autoComplete="off" required />
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
						<div>
							<Submit variant="primary">Add to the staff</Submit>
						</div>
						<HandedSecret
							field="password"
							title="Added. The first password:"
							advice="Hand it over yourself, and ask for it to be changed. It cannot be shown again."
						/>
					</ActionForm>
				</Section>
			</div>
		</>
	);
}
