import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailForm, securityWords } from "@/components/newsroom/settings/mail-form";
import { MailTable } from "@/components/newsroom/settings/mail-table";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormText, Submit } from "@/components/newsroom/ui/form-fields";
import { Notice } from "@/components/newsroom/ui/notice";
import { Said } from "@/components/newsroom/ui/said";
import { Section } from "@/components/newsroom/ui/section";
import { Sure } from "@/components/newsroom/ui/sure";
import { maySetUpSite } from "@/lib/domain/permissions";
import { getMailSettings, type MailSettings } from "@/lib/newsroom/mail/get-mail-settings";
import { listMail } from "@/lib/newsroom/mail/list-mail";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { requireActor } from "@/lib/web/session";
import { again, forget, set, test } from "./actions";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage() {
	const actor = await requireActor("/newsroom/settings/mail");
	if (!maySetUpSite(actor)) notFound();
	const [server, mail, site] = await Promise.all([
		getMailSettings({ actor }),
		listMail({ actor }),
		getNewsroomSite(),
	]);
	return (
		<>
			<SettingsHead
				title="Mail"
				intro="Invitations and links for new passwords go out through a mail server of yours. Without one everything works; links are handed over by hand."
			/>
			<div className="columns">
				<Section title="The mail server">
					{server?.given ? (
						<GivenServer server={server} />
					) : (
						<MailForm server={server} paper={site?.name ?? "Dateline"} set={set} />
					)}
				</Section>
				<Section
					title="Test"
					intro="Sends one letter as it would be sent, and tells what the server said."
				>
					{server ? (
						<ActionForm action={test}>
							<FormText label="To" name="to" type="email" maxLength={254} required />
							<div>
								<Submit>Send a test letter</Submit>
							</div>
							<Said />
						</ActionForm>
					) : (
						<p className="empty">Set the server first.</p>
					)}
					{server && !server.given ? (
						<Sure ask="Forget this server …">
							<ActionForm action={forget} className="inline">
								<Submit variant="danger" small>
									Forget it, and its password
								</Submit>
							</ActionForm>
						</Sure>
					) : null}
				</Section>
			</div>
			<Section
				title="Letters"
				intro="The newest hundred. A letter that the server does not take is tried again for most of a day."
			>
				{mail.length === 0 ? (
					<p className="empty">No letter has been written.</p>
				) : (
					<MailTable mail={mail} timeZone={site?.timeZone ?? "UTC"} again={again} />
				)}
			</Section>
		</>
	);
}

/** A server that the environment sets can be looked at, and tried. */
function GivenServer({ server }: { server: MailSettings }) {
	return (
		<Notice title="Set by SMTP_URL, in the environment of the portal">
			<p>
				{server.host}, port {server.port}. {securityWords[server.security]}.{" "}
				{server.userName ? `As ${server.userName}. ` : ""}
				Letters come from {server.fromName}, {server.fromAddress}.
			</p>
		</Notice>
	);
}
