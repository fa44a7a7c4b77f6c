import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { type Actor, operator } from "@/lib/domain/actor";
import {
	cardsOf,
	type FrontContainer,
	FrontContainers,
	type FrontKey,
} from "@/lib/domain/front/front";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { setEmbargo } from "@/lib/newsroom/story/set-embargo";
import { withdrawStory } from "@/lib/newsroom/story/withdraw-story";
import { getEditedFront } from "@/lib/published/get-front";
import { asOf, live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aBlock, cardOf, containersOf, draftOf, editDraft } from "@/lib/testing/fronts";
import { aPaper, aStaffMember, aStory, type TestPaper } from "@/lib/testing/newsroom";
import { bringBackEdition } from "./bring-back-edition";
import { callOffEdition } from "./call-off-edition";
import { handBackFront } from "./hand-back-front";
import { launchFront } from "./launch-front";
import { dropFrontDraft, startFront } from "./start-front";
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

async function aLiveStory(): Promise<string> {
	const storyId = await aStory(paper.sections.asia);
	await publishStory({ actor: operator }, { storyId });
	return storyId;
}

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

async function launch(front: FrontKey, containers: FrontContainer[], at?: Date) {
	const version = await draftOf(producer, front, containers);
	return launchFront(
		{ actor: producer },
		{ front, version, at: at?.toISOString(), knowing: cardsOf(containers).map(({ id }) => id) },
	);
}

/** What readers find on a front, by story. */
async function shownOn(front: FrontKey, at?: Date): Promise<string[] | null> {
	const edited = await getEditedFront(at ? asOf(at) : live, front);
	return edited?.flatMap(({ cards }) => cards.map(({ story }) => story.storyId)) ?? null;
}

test("a launched front is what readers get, and its words change no story", async () => {
	const storyId = await aLiveStory();
	const card = { ...cardOf(storyId), headline: "In our own words", pinned: true };
	await launch("home", [aBlock([card])]);
	const front = await getEditedFront(live, "home");
	assert.equal(front?.[0]?.cards[0]?.story.headline, "In our own words");
	const draft = await newsroomClient().draft.findUniqueOrThrow({ where: { storyId } });
	assert.notEqual(draft.headline, "In our own words");
	const event = await newsroomClient().event.findFirst({
		where: { act: "front-launched" },
		orderBy: { id: "desc" },
	});
	assert.ok(event);
	const change = await newsroomClient().change.findFirst({ orderBy: { id: "desc" } });
	assert.ok(change?.keys.includes("home"));
});

test("an empty draft cannot be launched over a full front", async () => {
	const full = [aBlock([cardOf(await aLiveStory())])];
	await launch("home", full);
	const shown = await shownOn("home");
	await assert.rejects(launch("home", []), code("conflict"));
	await assert.rejects(launch("home", [aBlock()]), code("conflict"));
	await assert.rejects(
		launch("home", [aBlock([cardOf(await aStory(paper.sections.asia))])]),
		code("conflict"),
	);
	assert.deepEqual(await shownOn("home"), shown);
});

test("a draft that somebody changed since is not launched unseen", async () => {
	const block = aBlock([cardOf(await aLiveStory())]);
	const version = await draftOf(producer, "home", [block]);
	await editDraft(other, "home", {
		do: "place",
		card: cardOf(await aLiveStory()),
		containerId: block.id,
		before: null,
	});
	await assert.rejects(
		launchFront({ actor: producer }, { front: "home", version, knowing: [] }),
		code("conflict"),
	);
});

test("withdrawn, embargoed and coming stories are named before launch, and shown only while live", async () => {
	const context = { actor: operator };
	const [stays, withdrawn, coming, embargoed] = [
		await aLiveStory(),
		await aLiveStory(),
		await aStory(paper.sections.asia, { headline: "Tomorrow" }),
		await aStory(paper.sections.asia, { headline: "Held back" }),
	];
	await withdrawStory(context, { storyId: withdrawn, reason: "It was not so." });
	await publishStory(context, { storyId: coming, at: hours(24).toISOString() });
	await setEmbargo(context, { storyId: embargoed, until: hours(48).toISOString() });
	const block = aBlock([stays, withdrawn, coming, embargoed].map(cardOf));
	const version = await draftOf(producer, "home", [block]);
	const attempt = (knowing: string[]) =>
		launchFront({ actor: producer }, { front: "home", version, knowing });
	await assert.rejects(attempt([]), (error) => {
		const problems = error instanceof Error && "problems" in error ? error.problems : [];
		const sentences = Array.isArray(problems) ? problems.map(({ sentence }) => sentence) : [];
		assert.equal(sentences.length, 3);
		assert.match(sentences[0], /was withdrawn/);
		assert.match(sentences[1], /“Tomorrow” is scheduled for later/);
		assert.match(sentences[2], /“Held back” has not been published and is under embargo/);
		return code("conflict")(error);
	});
	await attempt(block.cards.map(({ id }) => id));
	assert.deepEqual(await shownOn("home"), [stays]);
	assert.deepEqual(await shownOn("home", hours(25)), [stays, coming]);
});

test("a story that is withdrawn vanishes by itself, and its place is filled", async () => {
	const [first, second] = [await aLiveStory(), await aLiveStory()];
	const newest = await aLiveStory();
	const fill = { from: "section" as const, sectionId: paper.sections.asia };
	const pinned = { ...cardOf(second), pinned: true };
	await launch("home", [aBlock([cardOf(first), pinned], { fill, count: 2 })]);
	assert.deepEqual(await shownOn("home"), [first, second]);
	await withdrawStory({ actor: operator }, { storyId: first, reason: "It was not so." });
	assert.deepEqual(await shownOn("home"), [newest, second]);
});

test("launches for later keep their order, and one is called off", async () => {
	const stories = [await aLiveStory(), await aLiveStory(), await aLiveStory()];
	const fronts = stories.map((storyId) => [aBlock([cardOf(storyId)])]);
	const [now, later, between] = stories;
	await launch("home", fronts[0] ?? []);
	await launch("home", fronts[1] ?? [], hours(10));
	const { editionId } = await launch("home", fronts[2] ?? [], hours(5));
	const seen = async () => [
		await shownOn("home"),
		await shownOn("home", hours(6)),
		await shownOn("home", hours(11)),
	];
	assert.deepEqual(await seen(), [[now], [between], [later]]);
	await assert.rejects(launch("home", fronts[0] ?? [], hours(-1)), code("invalid"));
	await callOffEdition({ actor: producer }, { front: "home", editionId });
	assert.deepEqual(await seen(), [[now], [now], [later]]);
	await assert.rejects(
		callOffEdition({ actor: producer }, { front: "home", editionId }),
		code("conflict"),
	);
	// Launched now, the front gives way to what is still to come.
	await launch("home", fronts[2] ?? []);
	assert.deepEqual(await seen(), [[between], [between], [later]]);
	await handBackFront({ actor: producer }, { front: "home" });
	assert.deepEqual(await seen(), [null, null, null]);
	await assert.rejects(handBackFront({ actor: producer }, { front: "home" }), code("conflict"));
});

test("an older edition is brought back as it was, and the draft with it", async () => {
	const [older, newer] = [await aLiveStory(), await aLiveStory()];
	const first = await launch("home", [aBlock([{ ...cardOf(older), kicker: "As it was" }])]);
	await launch("home", [aBlock([cardOf(newer)])]);
	const before = await containersOf("home");
	const back = await bringBackEdition(
		{ actor: producer },
		{ front: "home", editionId: first.editionId },
	);
	assert.deepEqual(await shownOn("home"), [older]);
	const [was, is] = await Promise.all(
		[first, back].map(({ editionId }) =>
			newsroomClient().frontEdition.findUniqueOrThrow({ where: { id: editionId } }),
		),
	);
	assert.deepEqual(is?.containers, was?.containers);
	await undoFront({ actor: producer }, { front: "home", id: randomUUID() });
	assert.deepEqual(await containersOf("home"), before);
	await dropFrontDraft({ actor: producer }, { front: "home", id: randomUUID() });
	assert.deepEqual(await containersOf("home"), FrontContainers.parse(was?.containers));
	await assert.rejects(
		bringBackEdition({ actor: producer }, { front: "home", editionId: randomUUID() }),
		code("not-found"),
	);
});

test("of two who launch at once, both are kept, one after the other", async () => {
	const version = await draftOf(producer, "home", [aBlock([cardOf(await aLiveStory())])]);
	const click = (actor: Actor) => launchFront({ actor }, { front: "home", version, knowing: [] });
	const [one, two] = await Promise.all([click(producer), click(other)]);
	assert.notEqual(one.from.getTime(), two.from.getTime());
});

test("fronts are for producers, a section's for its desk's editors too, and for nobody else", async () => {
	const { asia, sport } = paper.sections;
	const block = aBlock([cardOf(await aLiveStory())]);
	await draftOf(producer, asia, [block]);
	const editor = await aStaffMember("editor", [paper.desks.foreign]);
	const reporter = await aStaffMember("reporter", [paper.desks.foreign]);
	const cardId = block.cards[0]?.id ?? "";
	await editDraft(editor, asia, { do: "pin", cardId, pinned: true });
	const refused = (actor: Actor, front: FrontKey) => {
		const id = randomUUID();
		const acts = [
			() => editDraft(actor, front, { do: "remove", cardId }),
			() => undoFront({ actor }, { front, id }),
			() => redoFront({ actor }, { front, id }),
			() => startFront({ actor }, { front, id, containers: [] }),
			() => dropFrontDraft({ actor }, { front, id }),
			() => launchFront({ actor }, { front, version: 0, knowing: [] }),
			() => callOffEdition({ actor }, { front, editionId: id }),
			() => bringBackEdition({ actor }, { front, editionId: id }),
			() => handBackFront({ actor }, { front }),
		];
		return Promise.all(acts.map((act) => assert.rejects(act(), code("forbidden"))));
	};
	await refused(editor, sport);
	await refused(editor, "home");
	await refused(reporter, asia);
	await refused(operator, "home");
	await assert.rejects(
		editDraft(producer, randomUUID(), { do: "remove", cardId }),
		code("not-found"),
	);
});
