import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { listMetadata } from "@/app/(site)/list-metadata";
import { placeAsked, titleOfPlace } from "@/app/(site)/list-place";
import { loadPaper } from "@/app/(site)/load-paper";
import { ListPage } from "@/components/front/list-page";
import { Portrait } from "@/components/picture/portrait";
import { JsonLd } from "@/components/site/json-ld";
import { sourcePath } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { jsonLdText } from "@/lib/formats/json-ld-text";
import { profileJsonLd } from "@/lib/formats/list-json-ld";
import { listCreditedStories } from "@/lib/published/list-stories";
import { pageOfList } from "@/lib/published/page-of-list";
import { getSource } from "@/lib/published/profiles";
import { live } from "@/lib/published/reader";

type Props = PageProps<"/sources/[slug]">;

const perPage = 25;

const sourceBySlug = cache((slug: string) => getSource(live, slug));

async function load({ params, searchParams }: Props) {
	const [{ slug }, before, paper] = await Promise.all([
		params,
		placeAsked({ searchParams }),
		loadPaper(),
	]);
	const source = paper && (await sourceBySlug(slug));
	if (!source) notFound();
	return { source, before, ...paper };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { source, before, site } = await load(props);
	const description = `Reports by ${source.name} in ${site.name}, newest first.`;
	return listMetadata({
		site,
		name: source.name,
		description,
		path: sourcePath(source.slug),
		before,
	});
}

export default async function SourcePage(props: Props) {
	const { source, before, site, now } = await load(props);
	const { id, slug, name, url, picture } = source;
	const path = sourcePath(slug);
	const list = await pageOfList(perPage, (limit) =>
		listCreditedStories(live, { sourceId: id, before, limit }),
	);
	return (
		<>
			<JsonLd
				text={jsonLdText(
					profileJsonLd(
						{
							...{ kind: "organisation", name, path, description: "" },
							...{ links: url ? [url] : [], picture },
						},
						siteUrl(),
					),
				)}
			/>
			<ListPage
				{...list}
				path={path}
				title={titleOfPlace(name, before, site)}
				site={site}
				now={now}
				sectionName
			>
				{picture && <Portrait view={picture} alt={name} whole />}
				<p>
					What {site.name} has published by {name}.{" "}
					{URL.canParse(url) && <a href={url}>{new URL(url).hostname.replace(/^www\./, "")}</a>}
				</p>
			</ListPage>
		</>
	);
}
