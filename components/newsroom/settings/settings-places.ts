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
		places: [],
	},
	{
		title: "The site",
		may: maySetUpSite,
		places: [
			{
				href: "/newsroom/settings/mail",
				label: "Mail",
				about: "The server for invitations and new passwords, and the letters that went out.",
			},
			{
				href: "/newsroom/settings/webhooks",
				label: "Webhooks",
				about: "Machines elsewhere that are told when a story becomes public, changes or goes.",
			},
			{
				href: "/newsroom/settings/events",
				label: "Events",
				about: "Everything that was done at the paper, by whom, to look through and download.",
			},
		],
	},
];

/** The settings that somebody may change, group by group. */
export function settingsOf(actor: Actor): SettingsGroup[] {
	return groups.filter(({ may, places }) => may(actor) && places.length > 0);
}
