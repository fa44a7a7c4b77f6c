import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinksEditor } from "@/components/newsroom/settings/links-editor";
import { arrangementAsked } from "@/components/newsroom/settings/placed-link";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { Section } from "@/components/newsroom/ui/section";
import type { LinkPlace, PlacedLink } from "@/lib/domain/navigation";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { getLinks, listPageSettings } from "@/lib/newsroom/site/get-settings";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import { change } from "./actions";

export const metadata: Metadata = { title: "Navigation" };

type Props = PageProps<"/newsroom/settings/navigation">;

const link = (label: string, href: string): PlacedLink => ({ kind: "link", label, href });

export default async function NavigationPage({ searchParams }: Props) {
	const actor = await requireActor("/newsroom/settings/navigation");
	if (!maySetUpPaper(actor)) notFound();
	const [asked, taxonomy, pages] = await Promise.all([
		searchParams,
		listTaxonomy(),
		listPageSettings({ actor }),
	]);
	const live = pages.filter(({ value }) => value.text !== "");
	const choices = {
		sections: taxonomy.sections,
		topics: taxonomy.topics,
		pages: live.map(({ slug, value }) => ({ slug, name: value.title })),
	};
	const made: Record<LinkPlace, PlacedLink[]> = {
		navigation: [
			...taxonomy.sections.map(({ id }): PlacedLink => ({ kind: "section", id })),
			link("Latest", "/latest"),
		],
		colophon: [
			link("Everything, newest first", "/latest"),
			link("Corrections", "/corrections"),
			...live.map(({ slug }): PlacedLink => ({ kind: "page", slug })),
			link("Feed", "/feed.xml"),
		],
	};
	const editor = async (place: LinkPlace) => {
		const { version, value } = await getLinks({ actor }, place);
		const kept = value.links ?? made[place];
		return (
			<LinksEditor
				place={place}
				version={version}
				kept={kept}
				own={value.links !== null}
				asked={arrangementAsked(asked, place) ?? kept}
				choices={choices}
				action={change}
			/>
		);
	};
	return (
		<>
			<SettingsHead
				title="Navigation"
				intro="The links over and under every page of the paper. Arrange them here; readers see it when you publish."
			/>
			<div className="columns">
				<Section title="Navigation">{await editor("navigation")}</Section>
				<Section title="Colophon">{await editor("colophon")}</Section>
			</div>
		</>
	);
}
