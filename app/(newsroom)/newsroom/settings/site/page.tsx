import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IconsForm } from "@/components/newsroom/settings/icons-form";
import { NameplateForm } from "@/components/newsroom/settings/nameplate-form";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { SiteForm } from "@/components/newsroom/settings/site-form";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpSite } from "@/lib/domain/permissions";
import { getSiteSettings } from "@/lib/newsroom/site/get-settings";
import { requireActor } from "@/lib/web/session";
import { change, drawIcons, drawName, dropIcons, setName } from "./actions";

export const metadata: Metadata = { title: "Name and face" };

export default async function SiteSettingsPage() {
	const actor = await requireActor("/newsroom/settings/site");
	if (!maySetUpSite(actor)) notFound();
	const { site, contact, nameplate, icons } = await getSiteSettings({ actor });
	const zones = new Set([site.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")]);
	return (
		<>
			<SettingsHead
				title="Name and face"
				intro="What the paper is called and who publishes it, on every page, in feeds and for search engines."
			/>
			<div className="columns columns--aside">
				<Section title="The paper">
					<SiteForm action={change} site={site} contact={contact} timeZones={[...zones]} />
				</Section>
				<div className="stack">
					<NameplateForm
						name={site.name}
						nameplate={nameplate}
						action={drawName}
						remove={setName}
					/>
					<IconsForm icons={icons} action={drawIcons} remove={dropIcons} />
				</div>
			</div>
		</>
	);
}
