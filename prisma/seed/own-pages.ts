import type { ChangePage } from "@/lib/domain/site-input";

/** Who publishes the demo paper: invented, and reached nowhere (RFC 2606). */
export const publisher = {
	publisher: "The Harbour Dispatch Ltd",
	email: "desk@harbour-dispatch.example",
	phone: "",
	address: "",
};

const lines = (...text: string[]) => text.join("\n\n");

/** What the demo paper says of itself. */
export const ownPages: Omit<ChangePage, "version">[] = [
	{
		slug: "about",
		title: "About us",
		text: lines(
			"The Harbour Dispatch is a daily paper about Asia and the world, made in a city on the water. It is the demo paper of Dateline: its people are invented, its stories are about real and public events.",
			"## Who owns it",
			"A company whose only business is this paper. It takes no money from parties, governments or those it writes about.",
			"## What it lives on",
			"Its readers. Where somebody else pays for a text or a place on a page, the page says so in its first line.",
			"## How to reach us",
			"Write to [desk@harbour-dispatch.example](mailto:desk@harbour-dispatch.example). What we get wrong we put right: see our [corrections](/corrections) and [how we make them](/corrections-policy).",
		),
	},
	{
		slug: "ethics",
		title: "Ethics",
		text: lines(
			"We check first and then tell. What follows binds everybody who works on the paper, whatever their job.",
			"## Facts and sources",
			[
				"- A fact that somebody could dispute has two sources that do not know it from each other.",
				"- Sources are named. Where naming one would harm them, an editor knows who it is, and the text says why it does not.",
				"- Whoever is accused of something is asked before we print it, with time to answer.",
				"- A text of an agency carries the agency’s name.",
			].join("\n"),
			"## Our own interests",
			"Nobody writes about a company they hold shares in, or about their family and friends. Gifts go back. We pay for our own journeys.",
			"## Pictures",
			"A news picture shows what was there. We cut it and adjust its light; we add nothing and take nothing away. A drawing is called a drawing.",
			"## Machines",
			"Programs help us to sort, to translate and to count. A person has read every sentence before you do, and answers for it.",
		),
	},
	{
		slug: "corrections-policy",
		title: "Corrections policy",
		text: lines(
			"When a story has something wrong, we put it right in the story and say so there, with the day and the hour. The notice stays.",
			[
				"- **Correction**: a fact was wrong.",
				"- **Clarification**: what we wrote was true and could be misunderstood.",
				"- **Update**: something new has happened. That is no correction.",
			].join("\n"),
			"A serious mistake is told over the text, not under it. All notices of both kinds are listed on the [corrections page](/corrections) and can be [followed by feed](/corrections/feed.xml).",
			"## Tell us",
			"Write to [desk@harbour-dispatch.example](mailto:desk@harbour-dispatch.example) with the address of the story and what is wrong in it. An editor who did not work on the story answers within two days.",
			"We do not take a story down because somebody would rather it were not there. Where a law or somebody’s safety asks for it, the page says that the story was withdrawn.",
		),
	},
	{
		slug: "masthead",
		title: "Who works here",
		text: lines(
			"## Desks",
			"The news, foreign, business, features, sport and opinion desks each have an editor who answers for what it publishes. Opinion is kept apart from news: it has its own desk and its own label.",
			"## Correspondents",
			"Each name over a story leads to a page with everything that person has written for us.",
			"## Letters",
			"[desk@harbour-dispatch.example](mailto:desk@harbour-dispatch.example)",
		),
	},
];
