import type { Actor } from "@/lib/domain/actor";
import { maySetUpPaper, maySetUpSite } from "@/lib/domain/permissions";

/** One screen of the settings, and a sentence about it. */
export type SettingsPlace = { href: string; label: string; about: string };

export type SettingsGroup = {
	title: string;
	may: (actor: Actor) => boolean;
	places: SettingsPlace[];
};

const groups: SettingsGroup[] = [
	{
		title: "The paper",
		may: maySetUpPaper,
		places: [
			{
				href: "/newsroom/settings/sections",
				label: "Sections",
				about: "Their names, order and desks; merge and retire them.",
			},
			{
				href: "/newsroom/settings/topics",
				label: "Topics",
				about: "What stories are about; merge and split them.",
			},
			{
				href: "/newsroom/settings/people",
				label: "People",
				about: "Who stands in bylines, with their pages.",
			},
			{
				href: "/newsroom/settings/sources",
				label: "Sources",
				about: "Agencies and others that are credited.",
			},
			{
				href: "/newsroom/settings/redirects",
				label: "Redirects",
				about: "Where old addresses lead; take over those of a former site.",
			},
		],
	},
	{
		title: "The site",
		may: maySetUpSite,
		places: [],
	},
];

/** The settings that somebody may change, group by group. */
export function settingsOf(actor: Actor): SettingsGroup[] {
	return groups.filter(({ may, places }) => may(actor) && places.length > 0);
}
