import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { save } from "@/app/(newsroom)/newsroom/settings/third-parties/actions";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ThirdPartyForm } from "@/components/newsroom/settings/third-party-form";
import { maySetUpSite } from "@/lib/domain/permissions";
import { listThirdParties } from "@/lib/newsroom/site/third-parties";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Third party" };

type Props = { params: Promise<{ partyId: string }> };

export default async function ThirdPartyPage({ params }: Props) {
	const { partyId } = await params;
	const actor = await requireActor(`/newsroom/settings/third-parties/${partyId}`);
	if (!maySetUpSite(actor)) notFound();
	const { version, value } = await listThirdParties({ actor });
	const party = value.parties.find(({ id }) => id === partyId) ?? null;
	if (!party && partyId !== "new") notFound();
	return (
		<>
			<SettingsHead
				title={party ? party.name : "Let somebody in"}
				intro="They will know who reads what. Name only those whom the paper has an agreement with."
			/>
			<ThirdPartyForm action={save} party={party} version={version} />
		</>
	);
}
