import type { Metadata } from "next";
import { OpeningForm } from "@/components/newsroom/staff/opening-form";
import { Door } from "@/components/newsroom/ui/door";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { choose, look } from "./actions";

export const metadata: Metadata = { title: "A new password" };

export default async function NewPasswordPage() {
	const site = await getNewsroomSite();
	return (
		<Door paper={site?.name ?? "Dateline"} word="Choose a new password">
			<OpeningForm look={look} action={choose} submit="Set it and sign in" />
		</Door>
	);
}
