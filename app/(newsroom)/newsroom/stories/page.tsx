import type { Metadata } from "next";
import { type Asked, storiesAddress } from "@/components/newsroom/list/stories-address";
import { StoryFilters } from "@/components/newsroom/list/story-filters";
import { StoryTable } from "@/components/newsroom/list/story-table";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listDeskStories, StoryFilter } from "@/lib/newsroom/story/list-desk-stories";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Stories" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const names = ["words", "sectionId", "deskId", "state", "mine", "before"] as const;

/** What the address asks for; what it asks wrongly is left out. */
async function askedIn(searchParams: Props["searchParams"]): Promise<Asked> {
	const given = await searchParams;
	const asked: Asked = {};
	for (const name of names) {
		const value = given[name];
		if (
			typeof value === "string" &&
			value !== "" &&
			StoryFilter.safeParse({ [name]: value }).success
		)
			asked[name] = value;
	}
	return asked;
}

export default async function StoriesPage({ searchParams }: Props) {
	const asked = await askedIn(searchParams);
	const actor = await requireActor(storiesAddress(asked));
	const filter = StoryFilter.parse({ ...asked, limit: 50 });
	const [list, taxonomy, site] = await Promise.all([
		listDeskStories({ actor }, filter),
		listTaxonomy(),
		getNewsroomSite(),
	]);
	return (
		<>
			<PageHead title="Stories">
				<ButtonLink href="/newsroom/wire">From wire text</ButtonLink>
				<ButtonLink href="/newsroom/stories/new" variant="primary">
					New story
				</ButtonLink>
			</PageHead>
			<StoryFilters asked={asked} {...taxonomy} />
			<StoryTable list={list} asked={asked} timeZone={site?.timeZone ?? "UTC"} />
		</>
	);
}
