import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { listMetadata } from "@/app/(site)/list-metadata";
import { placeAsked, titleOfPlace } from "@/app/(site)/list-place";
import { loadPaper } from "@/app/(site)/load-paper";
import { Contact } from "@/components/front/contact";
import { ListPage } from "@/components/front/list-page";
import { Portrait } from "@/components/picture/portrait";
import { JsonLd } from "@/components/site/json-ld";
import { contributorPath } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { jsonLdText } from "@/lib/formats/json-ld-text";
import { profileJsonLd } from "@/lib/formats/list-json-ld";
import { listCreditedStories } from "@/lib/published/list-stories";
import { pageOfList } from "@/lib/published/page-of-list";
import { getContributor } from "@/lib/published/profiles";
import { live } from "@/lib/published/reader";

type Props = PageProps<"/people/[slug]">;

const perPage = 25;

const personBySlug = cache((slug: string) => getContributor(live, slug));

async function load({ params, searchParams }: Props) {
	const [{ slug }, before, paper] = await Promise.all([
		params,
		placeAsked({ searchParams }),
		loadPaper(),
	]);
	const person = paper && (await personBySlug(slug));
	if (!person) notFound();
	return { person, before, ...paper };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { person, before, site } = await load(props);
	const description =
		person.bio ||
		[person.name, person.role, `stories for ${site.name}, newest first.`]
			.filter(Boolean)
			.join(", ");
	return listMetadata({
		site,
		name: person.name,
		description,
		path: contributorPath(person.slug),
		before,
	});
}

export default async function ContributorPage(props: Props) {
	const { person, before, site, now } = await load(props);
	const { id, slug, name, role, bio, email, links, picture } = person;
	const path = contributorPath(slug);
	const list = await pageOfList(perPage, (limit) =>
		listCreditedStories(live, { contributorId: id, before, limit }),
	);
	return (
		<>
			<JsonLd
				text={jsonLdText(
					profileJsonLd({ kind: "person", path, description: bio || role, ...person }, siteUrl()),
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
				{picture && <Portrait view={picture} alt={name} />}
				{role && <p className="role">{role}</p>}
				{bio && <p>{bio}</p>}
				<Contact name={name} email={email} links={links} />
			</ListPage>
		</>
	);
}
