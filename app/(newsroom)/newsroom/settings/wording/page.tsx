import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { WordingForm } from "@/components/newsroom/settings/wording-form";
import { noticeTemplates } from "@/lib/domain/amendment";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { getHouseWording } from "@/lib/newsroom/site/get-settings";
import { requireActor } from "@/lib/web/session";
import { change } from "./actions";

export const metadata: Metadata = { title: "House wording" };

export default async function WordingPage() {
	const actor = await requireActor("/newsroom/settings/wording");
	if (!maySetUpPaper(actor)) notFound();
	return (
		<>
			<SettingsHead
				title="House wording"
				intro="Sentences that an editor can begin with when a story is corrected. What stands in brackets has to be filled in before it can be published."
			/>
			<div className="narrow">
				<WordingForm action={change} wording={await getHouseWording()} first={noticeTemplates} />
			</div>
		</>
	);
}
