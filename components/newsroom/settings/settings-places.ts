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
			{
				href: "/newsroom/settings/navigation",
				label: "Navigation",
				about: "What stands in the navigation and the colophon, and in which order.",
			},
			{
				href: "/newsroom/settings/pages",
				label: "Pages",
				about: "About us, ethics, corrections policy, who works here.",
			},
			{
				href: "/newsroom/settings/wording",
				label: "House wording",
				about: "How a correction or a clarification is worded.",
			},
		],
	},
	{
		title: "The site",
		may: maySetUpSite,
		places: [
			{
				href: "/newsroom/settings/site",
				label: "Name and face",
				about: "Name, motto, nameplate, icons, contact, language and time zone.",
			},
			{
				href: "/newsroom/settings/third-parties",
				label: "Third parties",
				about: "Who else may run on readers’ pages: analytics, advertising, membership, consent.",
			},
			{
				href: "/newsroom/settings/crawlers",
				label: "Crawlers and search",
				about: "AI crawlers, proof for search engines, ads.txt.",
			},
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
