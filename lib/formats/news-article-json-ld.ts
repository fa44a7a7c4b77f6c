import type {
	BreadcrumbList,
	CorrectionComment,
	ImageObject,
	NewsArticle,
	NewsMediaOrganization,
	Organization,
	Person,
	WithContext,
} from "schema-dts";
import type { Credit } from "@/lib/domain/byline";
import { stripBy } from "@/lib/domain/byline";
import { type PictureView, type Rendition, renditionPath } from "@/lib/domain/picture";
import { siteIcons } from "@/lib/domain/site-icons";
import type { SiteSettings } from "@/lib/domain/site-settings";
import type { StoryKind } from "@/lib/domain/story";
import { type StoryBody, wordCount } from "@/lib/domain/story-body";
import { isoWithOffset, sectionPath, sitePagePath } from "@/lib/domain/urls";
import { plainPicture } from "./story-body-html";

export type PaperForMachines = {
	name: string;
	timeZone: string;
	siteUrl: string;
	settings: Pick<SiteSettings, "contact" | "icons" | "pages">;
};

/** A story as search engines are told of it: what its page shows, word for word. */
export type ArticleFacts = {
	path: string;
	kind: StoryKind;
	language: string;
	headline: string;
	description: string;
	section: { slug: string; name: string };
	topics: { name: string }[];
	credits: Credit[];
	dateline: string;
	leadPicture: { view: PictureView; caption: string } | null;
	body: StoryBody;
	firstPublishedAt: Date;
	updatedAt: Date;
	notices: { kind: "update" | "correction" | "clarification"; text: string; at: Date }[];
};

const types = {
	news: "NewsArticle",
	interview: "NewsArticle",
	explainer: "NewsArticle",
	gallery: "NewsArticle",
	analysis: "AnalysisNewsArticle",
	opinion: "OpinionNewsArticle",
} as const;

function author({ kind, name, path }: Credit, siteUrl: string): Person | Organization {
	const known = { name: stripBy(name), ...(path ? { url: siteUrl + path } : {}) };
	return kind === "person"
		? { "@type": "Person", ...known }
		: { "@type": "Organization", ...known };
}

/** On which of the paper's own pages a reader finds what schema.org asks of a publisher. */
const trustPages = {
	publishingPrinciples: ["ethics", "about"],
	ethicsPolicy: ["ethics"],
	correctionsPolicy: ["corrections-policy"],
	masthead: ["masthead"],
} as const;

function trust({ siteUrl, settings: { pages } }: PaperForMachines) {
	const there = (slugs: readonly string[]) =>
		slugs.find((slug) => pages.some((page) => page.slug === slug));
	const found = Object.entries(trustPages).flatMap(([property, slugs]) => {
		const slug = there(slugs);
		return slug ? [[property, siteUrl + sitePagePath(slug)]] : [];
	});
	return Object.fromEntries(found) as Partial<Record<keyof typeof trustPages, string>>;
}

function contact({ settings: { contact } }: PaperForMachines) {
	const { publisher: legalName, email, phone: telephone, address } = contact;
	return {
		...(legalName ? { legalName } : {}),
		...(email ? { email } : {}),
		...(telephone ? { telephone } : {}),
		...(address ? { address: address.split("\n").join(", ") } : {}),
	};
}

/** The paper itself, as publisher. */
export function publisher(paper: PaperForMachines): NewsMediaOrganization {
	const { name, siteUrl, settings } = paper;
	const logo = siteUrl + siteIcons(settings).phone;
	return {
		"@type": "NewsMediaOrganization",
		"@id": `${siteUrl}/#paper`,
		name,
		url: `${siteUrl}/`,
		logo: { "@type": "ImageObject", url: logo, width: "180", height: "180" },
		...contact(paper),
		...trust(paper),
	};
}

function image(
	{ view, caption }: NonNullable<ArticleFacts["leadPicture"]>,
	rendition: Rendition,
	siteUrl: string,
): ImageObject {
	const address = siteUrl + renditionPath(view.hash, rendition);
	return {
		"@type": "ImageObject",
		url: address,
		contentUrl: address,
		width: String(rendition.width),
		height: String(rendition.height),
		...(caption ? { caption } : {}),
		...(view.credit ? { creditText: view.credit } : {}),
		...(view.copyright ? { copyrightNotice: view.copyright } : {}),
	};
}

/** The picture itself, and as far as it is large enough in each shape that Google asks for (16:9, 4:3, 1:1). */
function images(
	lead: NonNullable<ArticleFacts["leadPicture"]>,
	siteUrl: string,
): Pick<NewsArticle, "image"> {
	const plain = plainPicture(lead.view);
	if (!plain) return {};
	return { image: [plain, ...lead.view.crops].map((one) => image(lead, one, siteUrl)) };
}

/** "TOKYO" → "Tokyo": a place as a name, not as a heading. */
function placeName(dateline: string): string {
	const shouted = dateline === dateline.toUpperCase();
	return shouted
		? dateline.toLowerCase().replace(/(^|[\s/-])\p{L}/gu, (start) => start.toUpperCase())
		: dateline;
}

function place(dateline: string) {
	if (dateline === "") return {};
	const named = { "@type": "Place" as const, name: placeName(dateline) };
	return { dateline, locationCreated: named, contentLocation: named };
}

/** Every correction that readers see, in the same words (schema.org/CorrectionComment). */
function corrections({ notices }: ArticleFacts, timeZone: string) {
	const told = notices.filter(({ kind }) => kind !== "update");
	if (told.length === 0) return {};
	return {
		correction: told.map(
			({ text, at }): CorrectionComment => ({
				"@type": "CorrectionComment",
				text,
				datePublished: isoWithOffset(at, timeZone),
			}),
		),
	};
}

/** A story for search engines (schema.org/NewsArticle; Google's rules for articles). */
export function newsArticleJsonLd(
	facts: ArticleFacts,
	paper: PaperForMachines,
): WithContext<NewsArticle> {
	const { siteUrl, timeZone } = paper;
	const address = siteUrl + facts.path;
	const article: WithContext<NewsArticle> = {
		"@context": "https://schema.org",
		// The subtypes for opinion and analysis have the same properties.
		"@type": types[facts.kind] as "NewsArticle",
		"@id": `${address}#article`,
		mainEntityOfPage: { "@type": "WebPage", "@id": address },
		url: address,
		headline: facts.headline,
		description: facts.description,
		inLanguage: facts.language,
		articleSection: facts.section.name,
		keywords: facts.topics.map(({ name }) => name),
		wordCount: wordCount(facts.body),
		datePublished: isoWithOffset(facts.firstPublishedAt, timeZone),
		dateModified: isoWithOffset(facts.updatedAt, timeZone),
		isAccessibleForFree: true,
		author:
			facts.credits.length > 0
				? facts.credits.map((credit) => author(credit, siteUrl))
				: [publisher(paper) as Organization],
		publisher: publisher(paper),
		...(facts.leadPicture ? images(facts.leadPicture, siteUrl) : {}),
		...place(facts.dateline),
		...corrections(facts, timeZone),
	};
	return article;
}

/** The trail over a story: Home, its section. */
export function breadcrumbJsonLd(
	section: { slug: string; name: string },
	{ siteUrl }: PaperForMachines,
): WithContext<BreadcrumbList> {
	const steps = [
		{ name: "Home", address: `${siteUrl}/` },
		{ name: section.name, address: siteUrl + sectionPath(section.slug) },
	];
	return {
		"@context": "https://schema.org",
		"@type": "BreadcrumbList",
		itemListElement: steps.map(({ name, address }, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name,
			item: address,
		})),
	};
}
