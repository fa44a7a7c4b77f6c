import type { Metadata } from "next";
import { OpeningForm } from "@/components/newsroom/staff/opening-form";
import { Door } from "@/components/newsroom/ui/door";
import { FormText } from "@/components/newsroom/ui/form-fields";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { look, takeUp } from "./actions";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage() {
	const site = await getNewsroomSite();
	return (
		<Door paper={site?.name ?? "Dateline"} word="You are invited to the newsroom">
			<OpeningForm look={look} action={takeUp} submit="Open my account">
				<FormText
					label="Your name"
					name="name"
					autoComplete="name"
					maxLength={120}
					hint="As your colleagues know you. Bylines are a matter of their own."
					required
				/>
			</OpeningForm>
		</Door>
	);
}
