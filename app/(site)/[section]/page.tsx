import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { listMetadata } from "@/app/(site)/list-metadata";
import { placeAsked, titleOfPlace } from "@/app/(site)/list-place";
import { loadPaper } from "@/app/(site)/load-paper";
import { ListPage } from "@/components/front/list-page";
import { SectionFront } from "@/components/front/section-front";
import { JsonLd } from "@/components/site/json-ld";
import { readCursor, writeCursor } from "@/lib/domain/cursor";
import { sectionPath } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { jsonLdText } from "@/lib/formats/json-ld-text";
import { collectionJsonLd } from "@/lib/formats/list-json-ld";
import { getSectionFront } from "@/lib/published/get-section-front";
import { live } from "@/lib/published/reader";

type Props = PageProps<"/[section]">;

/** `place` is a cursor as written, so that the head and the page share one read. */
const loadFront = cache((slug: string, place: string) =>
	getSectionFront(live, { slug, before: readCursor(place) }),
);

async function load({ params, searchParams }: Props) {
	const [{ section: slug }, before, paper] = await Promise.all([
		params,
		placeAsked({ searchParams }),
		loadPaper(),
	]);
	const front = paper && (await loadFront(slug, before ? writeCursor(before) : ""));
	if (!front) notFound();
	return { front, before, ...paper };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { front, before, site } = await load(props);
	const { slug, name, description } = front.section;
	return listMetadata({ site, name, description, path: sectionPath(slug), before });
}

export default async function SectionPage(props: Props) {
	const { front, before, site, now } = await load(props);
	const { slug, name } = front.section;
	const path = sectionPath(slug);
	const storyPaths = front.stories.map((story) => story.path);
	return (
		<>
			<JsonLd text={jsonLdText(collectionJsonLd({ name, path, storyPaths }, siteUrl()))} />
			{before ? (
				<ListPage
					{...front}
					path={path}
					title={titleOfPlace(name, before, site)}
					site={site}
					now={now}
				/>
			) : (
				<SectionFront {...front} site={site} now={now} />
			)}
		</>
	);
}
