import assert from "node:assert/strict";
import { test } from "node:test";
import { SiteSettings } from "@/lib/domain/site-settings";
import { paragraph } from "@/lib/domain/story-body";
import { jsonLdText } from "./json-ld-text";
import {
	type ArticleFacts,
	breadcrumbJsonLd,
	newsArticleJsonLd,
	publisher,
} from "./news-article-json-ld";

const settings = SiteSettings.parse({});
const paper = {
	name: "The Paper",
	timeZone: "Asia/Hong_Kong",
	siteUrl: "https://paper.example",
	settings,
};

const facts: ArticleFacts = {
	path: "/asia/2016/09/01/ferries",
	kind: "news",
	language: "en",
	headline: "Ferries run",
	description: "Again.",
	section: { slug: "asia", name: "Asia" },
	topics: [{ name: "Shipping" }],
	credits: [{ kind: "organisation", name: "By Reuters", path: "/sources/reuters" }],
	dateline: "TOKYO",
	leadPicture: null,
	body: { type: "doc", content: [paragraph("block1", "They run again today.")] },
	firstPublishedAt: new Date("2016-09-01T05:14:00Z"),
	updatedAt: new Date("2016-09-01T05:14:00Z"),
	notices: [],
};

/** As a reader of the page sees it: parsed back from the text. */
const parsed = (thing: object): Record<string, unknown> => JSON.parse(jsonLdText(thing));

test("no headline ends the script that carries it", () => {
	const headline = `Ministers </script><script>alert(1)</script> \u2028 "quoted"`;
	const text = jsonLdText(newsArticleJsonLd({ ...facts, headline }, paper));
	assert.doesNotMatch(text, /[<\u2028]/);
	assert.equal(JSON.parse(text).headline, headline);
});

test("an agency is an organisation, named without its By, with a page of ours", () => {
	assert.deepEqual(parsed(newsArticleJsonLd(facts, paper)).author, [
		{ "@type": "Organization", name: "Reuters", url: "https://paper.example/sources/reuters" },
	]);
});

test("times carry the offset of the site's zone", () => {
	const { datePublished, dateModified } = parsed(newsArticleJsonLd(facts, paper));
	assert.equal(datePublished, "2016-09-01T13:14:00+08:00");
	assert.equal(dateModified, datePublished);
});

test("the place that opens the text is told as it stands and as a place", () => {
	const article = parsed(newsArticleJsonLd({ ...facts, dateline: "HONG KONG" }, paper));
	assert.equal(article.dateline, "HONG KONG");
	assert.deepEqual(article.locationCreated, { "@type": "Place", name: "Hong Kong" });
	assert.equal("dateline" in parsed(newsArticleJsonLd({ ...facts, dateline: "" }, paper)), false);
});

test("opinion and analysis say that they are", () => {
	assert.equal(
		parsed(newsArticleJsonLd({ ...facts, kind: "opinion" }, paper))["@type"],
		"OpinionNewsArticle",
	);
	assert.equal(
		parsed(newsArticleJsonLd({ ...facts, kind: "analysis" }, paper))["@type"],
		"AnalysisNewsArticle",
	);
});

test("words are counted as readers read them", () => {
	assert.equal(parsed(newsArticleJsonLd(facts, paper)).wordCount, 4);
});

test("the trail is Home, then the section", () => {
	const { itemListElement } = parsed(breadcrumbJsonLd({ slug: "asia", name: "Asia" }, paper));
	assert.deepEqual(itemListElement, [
		{ "@type": "ListItem", position: 1, name: "Home", item: "https://paper.example/" },
		{ "@type": "ListItem", position: 2, name: "Asia", item: "https://paper.example/asia" },
	]);
});

test("every correction that readers see is told to machines, in the same words; updates are none", () => {
	const at = new Date("2016-09-02T00:00:00Z");
	const notices = [
		{ kind: "correction", text: "It was Hakodate.", at },
		{ kind: "update", text: "The mayor replied.", at },
	] as const;
	const { correction } = parsed(newsArticleJsonLd({ ...facts, notices: [...notices] }, paper));
	assert.deepEqual(correction, [
		{
			"@type": "CorrectionComment",
			text: "It was Hakodate.",
			datePublished: "2016-09-02T08:00:00+08:00",
		},
	]);
	assert.ok(!("correction" in parsed(newsArticleJsonLd(facts, paper))));
});

test("a picture is told in itself and in the shapes that it has besides, each as large as it is", () => {
	const rendition = { width: 1280, height: 853, format: "jpg", bytes: 1 } as const;
	const square = { width: 1200, height: 1200, format: "jpg", bytes: 1, variant: "1x1" } as const;
	const view = {
		id: "p",
		hash: "abc",
		width: 3000,
		height: 2000,
		credit: "Ana Ruiz / AFP",
		copyright: "",
		renditions: [rendition],
		dark: [],
		crops: [square],
	};
	const leadPicture = { view, caption: "A ferry." };
	const { image } = parsed(newsArticleJsonLd({ ...facts, leadPicture }, paper));
	const told = { "@type": "ImageObject", caption: "A ferry.", creditText: "Ana Ruiz / AFP" };
	const address = (file: string) => `https://paper.example/media/abc/${file}`;
	assert.deepEqual(image, [
		{
			...told,
			url: address("1280.jpg"),
			contentUrl: address("1280.jpg"),
			width: "1280",
			height: "853",
		},
		{
			...told,
			url: address("1200-1x1.jpg"),
			contentUrl: address("1200-1x1.jpg"),
			width: "1200",
			height: "1200",
		},
	]);
});

test("the publisher is told with whom readers deal, as far as the paper says so", () => {
	const told = publisher({
		...paper,
		settings: SiteSettings.parse({
			contact: { publisher: "Harbour Press Ltd", email: "desk@example.com" },
			icons: { hash: "0123" },
			pages: [
				{ slug: "about", title: "About us" },
				{ slug: "corrections-policy", title: "Corrections" },
			],
		}),
	});
	assert.deepEqual(told, {
		"@type": "NewsMediaOrganization",
		"@id": "https://paper.example/#paper",
		name: "The Paper",
		url: "https://paper.example/",
		logo: {
			"@type": "ImageObject",
			url: "https://paper.example/media/site/0123-icon-180.png",
			width: "180",
			height: "180",
		},
		legalName: "Harbour Press Ltd",
		email: "desk@example.com",
		publishingPrinciples: "https://paper.example/about",
		correctionsPolicy: "https://paper.example/corrections-policy",
	});
});
