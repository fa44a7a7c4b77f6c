import type { Metadata } from "next";
import { SessionTable } from "@/components/newsroom/session-table";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Button } from "@/components/newsroom/ui/button";
import { FormPassword, Submit } from "@/components/newsroom/ui/form-fields";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listSessions } from "@/lib/newsroom/staff/list-sessions";
import { requireSignedIn } from "@/lib/web/session";
import { changePassword, end, endOthers } from "./actions";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
	const { actor, sessionId } = await requireSignedIn("/newsroom/account");
	const [sessions, site] = await Promise.all([
		listSessions({ actor }, actor.id),
		getNewsroomSite(),
	]);
	return (
		<>
			<PageHead
				title={actor.name}
				intro={`Signed in as ${actor.role}. Your role and desks are set by an admin.`}
			>
				<form method="post" action="/api/newsroom/account/sign-out">
					<Button type="submit">Sign out</Button>
				</form>
			</PageHead>
			<div className="columns columns--aside">
				<Section
					title="Where you are signed in"
					intro="A session ends after twelve hours without use, and after seven days in any case. End those that you do not know, and change your password then."
				>
					<SessionTable
						sessions={sessions}
						current={sessionId}
						timeZone={site?.timeZone ?? "UTC"}
						end={end}
					/>
					{sessions.length > 1 ? (
						<ActionForm
							action={endOthers}
							className="form sessions__all"
							done="All other sessions are ended."
						>
							<input type="hidden" name="staffId" value={actor.id} />
							<input type="hidden" name="except" value={sessionId} />
							<div>
								<Submit variant="danger">End all other sessions</Submit>
							</div>
						</ActionForm>
					) : null}
				</Section>
				<Section title="Password">
					<ActionForm
						action={changePassword}
						done="Your password is changed, and every other session is ended."
					>
						<FormPassword
							label="Present password"
							name="current"
							autoComplete="current-password"
							required
						/>
						<FormPassword
							label="New password"
							name="password"
							autoComplete="new-password"
							hint="At least 12 characters. Three or four words that do not belong together are good."
							required
						/>
						<div>
							<Submit variant="primary">Change password</Submit>
						</div>
					</ActionForm>
				</Section>
			</div>
		</>
	);
}
