import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/newsroom/sign-in-form";
import { Door } from "@/components/newsroom/ui/door";
import { Notice } from "@/components/newsroom/ui/notice";
import { isMailSetUp } from "@/lib/newsroom/mail/mail-server";
import { getNewsroomSite, isFounded } from "@/lib/newsroom/site/get-newsroom-site";
import { safeNext } from "@/lib/web/safe-next";
import { getActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Sign in" };

/** The fixed codes that the login route and next-auth send back, in words. */
const sentences: Record<string, string> = {
	unauthenticated: "The e-mail address or the password is not right.",
	CredentialsSignin: "The e-mail address or the password is not right.",
	"too-many":
		"Too many attempts to sign in have failed. Wait a quarter of an hour, or ask an admin.",
	invalid: "Give your e-mail address and your password.",
	forbidden: "This form was not sent from a page of this site. Try again from here.",
};

const otherwise = "Signing in did not work. Try again; if it goes on, ask an admin.";

type Props = PageProps<"/newsroom/sign-in">;

export default async function SignInPage({ searchParams }: Props) {
	const query = await searchParams;
	const next = safeNext(query.next);
	if (await getActor()) redirect(next);
	if (!(await isFounded())) redirect("/newsroom/first-run");

	const [site, byMail] = await Promise.all([getNewsroomSite(), isMailSetUp()]);
	const error = typeof query.error === "string" ? (sentences[query.error] ?? otherwise) : undefined;
	return (
		<Door paper={site?.name ?? "Dateline"} word="Newsroom">
			{query["signed-out"] && !error ? <Notice tone="good">You are signed out.</Notice> : null}
			<SignInForm next={next} refused={error} />
			<p className="door__foot">
				{byMail ? (
					<Link href="/newsroom/forgotten" prefetch={false}>
						Forgotten your password?
					</Link>
				) : (
					"Accounts are opened by an admin, who can also give you a new password."
				)}{" "}
				<a href="/">To the front page</a>
			</p>
		</Door>
	);
}
