import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { CardSize, cardsOf, FrontContainers } from "@/lib/domain/front/front";
import type { EditedCard } from "@/lib/published/get-front";
import { arrangeFront } from "./arrange-front";
import { homeAsArranged } from "./front-as-arranged";
import { layOutEdited, layOutTop } from "./lay-out-edited";

const view = {
	...{ id: "p", hash: "h", width: 1600, height: 900, credit: "", copyright: "" },
	...{ renditions: [], dark: [], crops: [] },
};

function aStory(n: number, pictured: boolean) {
	return {
		storyId: randomUUID(),
		path: `/asia/2026/01/01/story-${n}`,
		kind: "news" as const,
		language: "en",
		kicker: "",
		headline: "Ministers put off the harbour tunnel’s second tube",
		standfirst: "What was decided on Tuesday, and who pays for it.",
		section: { slug: "asia", name: "Asia" },
		credits: [],
		picture: pictured ? { view, alt: "" } : null,
		firstPublishedAt: new Date(Date.UTC(2026, 0, 1) - n * 60_000),
		updatedAt: new Date(Date.UTC(2026, 0, 1)),
	};
}

/** Cards as editors and fills might have them. */
const cards: fc.Arbitrary<EditedCard[]> = fc
	.array(
		fc.record({
			size: fc.option(fc.constantFrom(...CardSize.options), { nil: null }),
			pictured: fc.boolean(),
			ownPicture: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 14 },
	)
	.map((list) =>
		list.map(({ size, pictured, ownPicture }, n) => ({
			story: aStory(n, pictured || ownPicture),
			size,
			ownPicture,
		})),
	);

const idsOf = (list: { storyId: string }[]) => list.map(({ storyId }) => storyId).sort();

test("however a block is laid out, each of its stories stands in it once", () => {
	fc.assert(
		fc.property(cards, fc.constantFrom("grid", "list", "pictures", "recent"), (list, kind) => {
			const { columns } = layOutEdited(kind, list);
			const placed = columns.flat().map(({ story }) => story);
			assert.deepEqual(idsOf(placed), idsOf(list.map(({ story }) => story)));
			assert.ok(columns.every((column) => column.length > 0));
		}),
	);
});

test("the top of a front has one lead, and each of its stories once", () => {
	fc.assert(
		fc.property(cards, (list) => {
			const { lead, briefs, secondaries } = layOutTop(list, []);
			assert.ok(lead);
			const placed = [lead, ...briefs, ...secondaries].map(({ story }) => story);
			assert.deepEqual(idsOf(placed), idsOf(list.map(({ story }) => story)));
			const wanted = list.find(({ size }) => size === "lead") ?? list[0];
			assert.equal(lead.story, wanted?.story);
		}),
	);
});

test("an editor begins from the page as it arranges itself: its top placed, its sections filling", () => {
	const sections = [{ slug: "asia", name: "Asia", description: "" }];
	const stories = Array.from({ length: 20 }, (_, n) => aStory(n, n % 2 === 0));
	const arranged = arrangeFront(stories, sections);
	const sectionId = randomUUID();
	const front = homeAsArranged(
		{ stories, sections },
		[{ id: sectionId, slug: "asia" }],
		randomUUID,
	);
	assert.ok(FrontContainers.safeParse(front).success);
	assert.equal(cardsOf(front)[0]?.storyId, arranged.lead?.story.storyId);
	assert.equal(cardsOf(front).length, 1 + arranged.secondaries.length + arranged.briefs.length);
	assert.deepEqual(front[1]?.fill, { from: "section", sectionId });
});

test("a new paper with one story leads with it, and one with none begins with an empty top", () => {
	const story = aStory(1, false);
	const [top] = homeAsArranged({ stories: [story], sections: [] }, [], randomUUID);
	assert.deepEqual(
		top?.cards.map(({ storyId }) => storyId),
		[story.storyId],
	);
	assert.deepEqual(homeAsArranged({ stories: [], sections: [] }, [], randomUUID)[0]?.cards, []);
});
