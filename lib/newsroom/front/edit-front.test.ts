import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { type Actor, operator } from "@/lib/domain/actor";
import { applyOperations } from "@/lib/domain/front/apply-operation";
import { cardsOf, type FrontContainer } from "@/lib/domain/front/front";
import { DraftOperations, type FrontOperation } from "@/lib/domain/front/front-operation";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { useFreshDatabase } from "@/lib/testing/database";
import { aBlock, cardOf, containersOf, draftOf, editDraft } from "@/lib/testing/fronts";
import { aPaper, aStaffMember, aStory, type TestPaper } from "@/lib/testing/newsroom";
import { editFront } from "./edit-front";
import { redoFront, undoFront } from "./take-back";

let paper: TestPaper;
let producer: Actor;
let other: Actor;
useFreshDatabase(async () => {
	paper = await aPaper();
	producer = await aStaffMember("producer");
	other = await aStaffMember("producer");
});

const code = (wanted: string) => (error: unknown) =>
	error instanceof Error && "code" in error && error.code === wanted;

async function aLiveStory(section: "asia" | "sport" = "asia"): Promise<string> {
	const storyId = await aStory(paper.sections[section]);
	await publishStory({ actor: operator }, { storyId });
	return storyId;
}

const pick = <T>(list: readonly T[]): T => {
	const one = list[Math.floor(Math.random() * list.length)];
	if (one === undefined) throw new Error("There is nothing to pick from.");
	return one;
};

test("of two editors who move at once 500 times each, nothing is lost and nothing doubled", async () => {
	const front = paper.sections.sport;
	const stories: string[] = [];
	while (stories.length < 16) stories.push(await aLiveStory("sport"));
	const blocks = [0, 1, 2].map((n) => aBlock(stories.slice(n * 4, n * 4 + 4).map(cardOf)));
	await draftOf(producer, front, blocks);
	const cards = cardsOf(blocks).map(({ id }) => id);
	const spot = () => ({ containerId: pick(blocks).id, before: pick([null, ...cards]) });
	const anyOperation = (): FrontOperation =>
		pick<() => FrontOperation>([
			() => ({ do: "move", cardId: pick(cards), ...spot() }),
			() => ({ do: "move", cardId: pick(cards), ...spot() }),
			() => ({ do: "place", card: cardOf(pick(stories)), ...spot() }),
			() => ({ do: "resize", cardId: pick(cards), size: pick(["lead", "normal", "headline"]) }),
			() => ({ do: "word", cardId: pick(cards), words: { kicker: pick(["", "Now", "Later"]) } }),
			() => ({ do: "move-container", containerId: pick(blocks).id, before: pick(blocks).id }),
		])();
	const client = async (actor: Actor) => {
		for (let n = 0; n < 500; n++) await editDraft(actor, front, anyOperation());
	};
	await Promise.all([client(producer), client(other)]);

	const found = await containersOf(front);
	const kept = new Set(cardsOf(found).map(({ id }) => id));
	assert.ok(cards.every((id) => kept.has(id)));
	assert.equal(cardsOf(found).length, new Set(cardsOf(found).map(({ storyId }) => storyId)).size);

	const rows = await newsroomClient().frontOperation.findMany({
		where: { front },
		orderBy: { number: "asc" },
	});
	assert.ok(rows.length > 500);
	let replayed: FrontContainer[] = [];
	for (const row of rows) {
		const applied = applyOperations(replayed, DraftOperations.parse(row.operations));
		assert.ok(applied.done);
		replayed = applied.containers;
	}
	assert.deepEqual(found, replayed);
});

test("a step that is sent twice is done once", async () => {
	const [first, second] = [await aLiveStory(), await aLiveStory()];
	const block = aBlock([cardOf(first), cardOf(second)]);
	await draftOf(producer, "home", [block]);
	const step = {
		front: "home" as const,
		id: randomUUID(),
		operation: { do: "remove" as const, cardId: block.cards[0]?.id ?? "" },
	};
	await editFront({ actor: producer }, step);
	const undo = { front: "home" as const, id: randomUUID() };
	await undoFront({ actor: producer }, undo);
	await editFront({ actor: producer }, step);
	await undoFront({ actor: producer }, undo);
	assert.equal(cardsOf(await containersOf("home")).length, 2);
});

test("everybody takes back their own steps, and does them again", async () => {
	const [mine, theirs] = [await aLiveStory(), await aLiveStory()];
	const block = aBlock();
	await draftOf(producer, "home", [block]);
	const at = { containerId: block.id, before: null };
	await editDraft(producer, "home", { do: "place", card: cardOf(mine), ...at });
	await editDraft(other, "home", { do: "place", card: cardOf(theirs), ...at });
	const stands = async () => cardsOf(await containersOf("home")).map(({ storyId }) => storyId);
	const step = () => ({ front: "home" as const, id: randomUUID() });
	await undoFront({ actor: producer }, step());
	assert.deepEqual(await stands(), [theirs]);
	await redoFront({ actor: producer }, step());
	assert.deepEqual(await stands(), [mine, theirs]);
	await undoFront({ actor: other }, step());
	assert.deepEqual(await stands(), [mine]);
	await assert.rejects(undoFront({ actor: other }, step()), code("conflict"));
});
