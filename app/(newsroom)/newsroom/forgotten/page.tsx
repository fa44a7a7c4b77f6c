import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Door } from "@/components/newsroom/ui/door";
import { FormText, Submit } from "@/components/newsroom/ui/form-fields";
import { isMailSetUp } from "@/lib/newsroom/mail/mail-server";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { ask } from "./actions";

export const metadata: Metadata = { title: "Forgotten password" };

export default async function ForgottenPage() {
	if (!(await isMailSetUp())) notFound();
	const site = await getNewsroomSite();
	return (
		<Door paper={site?.name ?? "Dateline"} word="A new password">
			<ActionForm
				action={ask}
				done="If there is such an account, a letter is on its way to it. The link in it opens once, within an hour."
			>
				<FormText
					label="E-mail"
					name="email"
					type="email"
					autoComplete="username"
					inputMode="email"
					autoCapitalize="none"
					spellCheck={false}
					maxLength={320}
					hint="The address with which you sign in. A link to choose a new password is sent there."
					required
					autoFocus
				/>
				<Submit variant="primary" wide>
					Send me a link
				</Submit>
			</ActionForm>
			<p className="door__foot">
				<Link href="/newsroom/sign-in" prefetch={false}>
					Back to signing in
				</Link>
			</p>
		</Door>
	);
}
