import assert from "node:assert/strict";
import { test } from "node:test";
import type { StoryCard } from "@/lib/published/story-card";
import { arrangeFront, type Front } from "./arrange-front";
import { heightOf, isTall } from "./copyfit";

const sections = ["asia", "world", "business", "politics", "science", "opinion"].map((slug) => ({
	slug,
	name: slug,
	description: "",
}));

let made = 0;

function aCard(changes: Partial<StoryCard> & { pictured?: boolean } = {}): StoryCard {
	made++;
	const { pictured = false, ...card } = changes;
	const view = {
		id: "p",
		hash: "h",
		width: 1600,
		height: 900,
		credit: "",
		copyright: "",
		renditions: [],
		dark: [],
		crops: [],
	};
	return {
		storyId: `story-${made}`,
		path: `/asia/2026/01/01/story-${made}`,
		kind: "news",
		language: "en",
		kicker: "",
		headline: "Ministers put off the harbour tunnel’s second tube",
		standfirst: "What was decided on Tuesday, who pays for it, and why it took eleven years.",
		section: { slug: "asia", name: "Asia" },
		credits: [],
		picture: pictured ? { view, alt: "" } : null,
		firstPublishedAt: new Date(Date.UTC(2026, 0, 1) - made * 60_000),
		updatedAt: new Date(Date.UTC(2026, 0, 1)),
		...card,
	};
}

function storiesOn({ lead, briefs, secondaries, latest, opinion, blocks }: Front): string[] {
	const placed = [
		...(lead ? [lead] : []),
		...briefs,
		...secondaries,
		...blocks.flatMap(({ columns }) => columns.flat()),
	];
	return [...placed.map(({ story }) => story), ...latest, ...(opinion?.stories ?? [])].map(
		({ storyId }) => storyId,
	);
}

function aPaper(perSection: number): StoryCard[] {
	return sections.flatMap(({ slug, name }) =>
		Array.from({ length: perSection }, (_, n) =>
			aCard({
				section: { slug, name },
				kind: slug === "opinion" ? "opinion" : "news",
				pictured: n % 2 === 0 && slug !== "opinion",
			}),
		),
	);
}

test("no story stands twice on a front, and few are left out", () => {
	const stories = aPaper(8);
	const placed = storiesOn(arrangeFront(stories, sections));
	assert.equal(new Set(placed).size, placed.length);
	assert.ok(placed.length >= 44, `${placed.length} of ${stories.length}`);
});

test("a front has at least three layouts, and halves only in pairs", () => {
	const { blocks } = arrangeFront(aPaper(7), sections);
	const layouts = blocks.map(({ layout }) => layout);
	assert.equal(layouts.filter((layout) => layout === "half").length % 2, 0);
	assert.ok(new Set(layouts).size + 2 >= 3, layouts.join());
});

test("at most three in five cards carry a picture", () => {
	const front = arrangeFront(
		aPaper(8).map((card) => ({ ...card, picture: aCard({ pictured: true }).picture })),
		sections,
	);
	const cards = [
		...(front.lead ? [front.lead] : []),
		...front.secondaries,
		...front.briefs,
		...front.blocks.flatMap(({ columns }) => columns.flat()),
	];
	const pictured = cards.filter((card) => card.pictured).length;
	assert.ok(pictured / (storiesOn(front).length || 1) <= 0.6);
});

test("a paper with one story leads with it, and one with none has no lead", () => {
	const [story] = [aCard()];
	const front = arrangeFront(story ? [story] : [], sections);
	assert.equal(front.lead?.story, story);
	assert.deepEqual([front.blocks, front.latest, front.secondaries], [[], [], []]);
	assert.equal(arrangeFront([], sections).lead, null);
});

test("opinion never leads while there is news", () => {
	const opinion = aCard({
		kind: "opinion",
		section: { slug: "opinion", name: "Opinion" },
		firstPublishedAt: new Date(),
	});
	assert.equal(arrangeFront([opinion, aCard()], sections).lead?.story.kind, "news");
});

test("a portrait stands on a front no higher than 4:3, and a panorama as it is", () => {
	const standing = (width: number, height: number) => {
		const story = aCard({ pictured: true });
		if (story.picture) Object.assign(story.picture.view, { width, height });
		return heightOf({ story, weight: "minor", pictured: true, standfirst: false }, 3);
	};
	assert.equal(standing(1600, 2400), standing(1600, 1200));
	assert.ok(standing(4000, 900) < standing(1600, 900));
	assert.deepEqual(
		[isTall({ width: 1600, height: 1600 }), isTall({ width: 1600, height: 1200 })],
		[true, false],
	);
});
