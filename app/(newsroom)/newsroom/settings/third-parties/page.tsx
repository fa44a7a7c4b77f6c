import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ThirdPartyTable } from "@/components/newsroom/settings/third-party-table";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { maySetUpSite } from "@/lib/domain/permissions";
import { listThirdParties } from "@/lib/newsroom/site/third-parties";
import { requireActor } from "@/lib/web/session";
import { remove, turn } from "./actions";

export const metadata: Metadata = { title: "Third parties" };

export default async function ThirdPartiesPage() {
	const actor = await requireActor("/newsroom/settings/third-parties");
	if (!maySetUpSite(actor)) notFound();
	const { version, value } = await listThirdParties({ actor });
	return (
		<>
			<SettingsHead
				title="Third parties"
				intro="Scripts of others on readers’ pages. Browsers refuse whatever is not on this list, and nothing of it ever runs in the newsroom."
			>
				<ButtonLink href="/newsroom/settings/third-parties/new" variant="primary">
					Let one in
				</ButtonLink>
			</SettingsHead>
			{value.parties.length === 0 ? (
				<p className="empty">
					Nobody. Readers’ pages run nothing but the paper’s own, and send nothing to anybody.
				</p>
			) : (
				<ThirdPartyTable parties={value.parties} version={version} turn={turn} remove={remove} />
			)}
		</>
	);
}
