import type { DemoSection } from "./demo-story";

/** The demo paper: invented, as are its people; its sources are real agencies, named as sources only. */
export const paper = {
	name: "The Harbour Dispatch",
	motto: "First checked, then told",
	description: "News of Asia and the world, from a city on the water.",
	language: "en",
};

export const sections: { slug: DemoSection; name: string; desk: string; description: string }[] = [
	{ slug: "asia", name: "Asia", desk: "foreign", description: "The region, country by country." },
	{
		slug: "world",
		name: "World",
		desk: "foreign",
		description: "News from every other continent.",
	},
	{
		slug: "business",
		name: "Business",
		desk: "business",
		description: "Trade, ports, money and work.",
	},
	{
		slug: "politics",
		name: "Politics",
		desk: "news",
		description: "How decisions are made, and by whom.",
	},
	{
		slug: "science",
		name: "Science",
		desk: "features",
		description: "Research, space, climate and health.",
	},
	{
		slug: "culture",
		name: "Culture",
		desk: "features",
		description: "Books, music, buildings and food.",
	},
	{ slug: "sport", name: "Sport", desk: "sport", description: "Results, and what they cost." },
	{ slug: "opinion", name: "Opinion", desk: "opinion", description: "Arguments, signed." },
];

export const desks: { slug: string; name: string }[] = [
	{ slug: "news", name: "News desk" },
	{ slug: "foreign", name: "Foreign desk" },
	{ slug: "business", name: "Business desk" },
	{ slug: "features", name: "Features desk" },
	{ slug: "sport", name: "Sport desk" },
	{ slug: "opinion", name: "Opinion desk" },
];

export const contributors: { slug: string; name: string; role: string; bio: string }[] = [
	{
		slug: "mei-okafor",
		name: "Mei Okafor",
		role: "Northeast Asia correspondent",
		bio: "Mei Okafor reports from Japan, Korea and Mongolia, by train where there is one. She began on the paper’s night desk.",
	},
	{
		slug: "tomas-lindqvist",
		name: "Tomas Lindqvist",
		role: "World editor",
		bio: "Tomas Lindqvist edits the world pages, and goes to see for himself whenever somebody else can be found to edit them.",
	},
	{
		slug: "rukmini-das",
		name: "Rukmini Das",
		role: "Business writer",
		bio: "Rukmini Das writes about money: who has it, who lent it and what became of it. She was an auditor before.",
	},
	{
		slug: "hal-pereira",
		name: "Hal Pereira",
		role: "Shipping and ports",
		bio: "Hal Pereira has covered ships and harbours since the days when the sailing list was pinned to a board.",
	},
	{
		slug: "nadia-farrokh",
		name: "Nadia Farrokh",
		role: "Politics editor",
		bio: "Nadia Farrokh follows elections, parliaments and constitutions, and reads the footnotes of all three.",
	},
	{
		slug: "jun-castellano",
		name: "Jun Castellano",
		role: "Science writer",
		bio: "Jun Castellano writes about the sea, the sky and how one measures them. He trained as an oceanographer.",
	},
	{
		slug: "ilse-wren",
		name: "Ilse Wren",
		role: "Culture critic",
		bio: "Ilse Wren writes about books, music, buildings and the people who mend them.",
	},
	{
		slug: "kofi-tanaka",
		name: "Kofi Tanaka",
		role: "Sport writer",
		bio: "Kofi Tanaka reports on sport from the seats behind the goal. He steers a dragon boat, not very well.",
	},
	{
		slug: "beatriz-lo",
		name: "Beatriz Lo",
		role: "Columnist",
		bio: "Beatriz Lo writes about the city, its streets and its newspapers, this one included.",
	},
	{
		slug: "samir-holt",
		name: "Samir Holt",
		role: "Columnist",
		bio: "Samir Holt writes about machines and manners. His telephone is usually in the other room.",
	},
];

export const sources: { slug: string; name: string; url: string }[] = [
	{ slug: "reuters", name: "Reuters", url: "https://www.reuters.com/" },
	{ slug: "afp", name: "Agence France-Presse", url: "https://www.afp.com/" },
	{ slug: "associated-press", name: "The Associated Press", url: "https://www.ap.org/" },
	{ slug: "kyodo", name: "Kyodo News", url: "https://english.kyodonews.net/" },
	{ slug: "dateline-graphics", name: "Dateline graphics", url: "" },
];

export const topics: { slug: string; name: string }[] = [
	{ slug: "japan", name: "Japan" },
	{ slug: "russia", name: "Russia" },
	{ slug: "china", name: "China" },
	{ slug: "hong-kong", name: "Hong Kong" },
	{ slug: "southeast-asia", name: "Southeast Asia" },
	{ slug: "diplomacy", name: "Diplomacy" },
	{ slug: "elections", name: "Elections" },
	{ slug: "law", name: "Law" },
	{ slug: "shipping", name: "Shipping" },
	{ slug: "trade", name: "Trade" },
	{ slug: "money", name: "Money" },
	{ slug: "energy", name: "Energy" },
	{ slug: "climate", name: "Climate" },
	{ slug: "oceans", name: "Oceans" },
	{ slug: "space", name: "Space" },
	{ slug: "health", name: "Health" },
	{ slug: "cities", name: "Cities" },
	{ slug: "books", name: "Books" },
	{ slug: "olympics", name: "Olympics" },
	{ slug: "football", name: "Football" },
];
