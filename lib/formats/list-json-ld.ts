import type {
	AboutPage,
	CollectionPage,
	NewsMediaOrganization,
	ProfilePage,
	WebPage,
	WebSite,
	WithContext,
} from "schema-dts";
import { type PictureView, renditionPath } from "@/lib/domain/picture";
import { type PaperForMachines, publisher } from "./news-article-json-ld";

/** The paper, for its home page. */
export function paperJsonLd(
	paper: PaperForMachines & { description: string },
): WithContext<NewsMediaOrganization> {
	return {
		"@context": "https://schema.org",
		...(publisher(paper) as Exclude<NewsMediaOrganization, string>),
		description: paper.description,
	};
}

/** The site, for its home page. */
export function siteJsonLd({
	name,
	siteUrl,
	language,
}: PaperForMachines & { language: string }): WithContext<WebSite> {
	return {
		"@context": "https://schema.org",
		"@type": "WebSite",
		name,
		url: `${siteUrl}/`,
		inLanguage: language,
		publisher: { "@id": `${siteUrl}/#paper` },
	};
}

/** One of the paper's own pages. */
export function sitePageJsonLd(
	{ slug, title, path }: { slug: string; title: string; path: string },
	{ siteUrl, language }: PaperForMachines & { language: string },
): WithContext<AboutPage | WebPage> {
	return {
		"@context": "https://schema.org",
		"@type": slug === "about" ? "AboutPage" : "WebPage",
		name: title,
		url: siteUrl + path,
		inLanguage: language,
		publisher: { "@id": `${siteUrl}/#paper` },
	};
}

type List = { name: string; path: string; storyPaths: string[] };

/** A list of stories: a section, a topic, the latest. */
export function collectionJsonLd(
	{ name, path, storyPaths }: List,
	siteUrl: string,
): WithContext<CollectionPage> {
	return {
		"@context": "https://schema.org",
		"@type": "CollectionPage",
		name,
		url: siteUrl + path,
		mainEntity: {
			"@type": "ItemList",
			itemListElement: storyPaths.map((storyPath, index) => ({
				"@type": "ListItem",
				position: index + 1,
				url: siteUrl + storyPath,
			})),
		},
	};
}

type Profile = {
	kind: "person" | "organisation";
	name: string;
	path: string;
	description: string;
	/** What a person does here. */
	role?: string;
	/** Empty where it is not told. */
	email?: string;
	/** Pages of theirs elsewhere. */
	links: string[];
	picture: PictureView | null;
};

/** The largest JPEG of a picture. */
function pictureAddress({ hash, renditions }: PictureView, siteUrl: string): string[] {
	const jpegs = renditions.filter(({ format }) => format === "jpg");
	const [largest] = jpegs.toSorted((a, b) => b.width - a.width);
	return largest ? [siteUrl + renditionPath(hash, largest)] : [];
}

/** The page about a contributor or a source. */
export function profileJsonLd(profile: Profile, siteUrl: string): WithContext<ProfilePage> {
	const { kind, name, path, description, role, email, links, picture } = profile;
	const [image] = picture ? pictureAddress(picture, siteUrl) : [];
	const known = {
		name,
		url: siteUrl + path,
		...(description ? { description } : {}),
		...(email ? { email } : {}),
		...(links.length > 0 ? { sameAs: links } : {}),
		...(image ? { image } : {}),
	};
	return {
		"@context": "https://schema.org",
		"@type": "ProfilePage",
		url: siteUrl + path,
		mainEntity:
			kind === "person"
				? { "@type": "Person", ...known, ...(role ? { jobTitle: role } : {}) }
				: { "@type": "Organization", ...known },
	};
}
