import assert from "node:assert/strict";
import { test } from "node:test";
import { operator } from "@/lib/domain/actor";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { expireStory } from "./expire-story";
import { getDeskStory } from "./get-desk-story";
import { listDeskStories, type StoryFilter } from "./list-desk-stories";
import { moveStory } from "./move-story";
import { publishStory } from "./publish-story";
import { saveDraft } from "./save-draft";
import { withdrawStory } from "./withdraw-story";

const context = { actor: operator };
const later = () => new Date(Date.now() + 3_600_000).toISOString();
let paper: TestPaper;
const ids: Record<string, string> = {};

useFreshDatabase(async () => {
	paper = await aPaper();
	const { asia, sport } = paper.sections;
	for (const name of ["draft", "ready", "spiked", "scheduled", "live", "updating", "withdrawn"]) {
		ids[name] = await aStory(asia, { headline: `Harbour story, ${name}` });
	}
	ids["of sport"] = await aStory(sport, {
		headline: "100% of the dragon boats",
		slugline: "BOATS",
	});
	const id = (name: string) => ids[name] ?? "";
	await moveStory(context, { storyId: id("ready"), to: "ready" });
	await moveStory(context, { storyId: id("spiked"), to: "spiked" });
	await publishStory(context, { storyId: id("scheduled"), at: later() });
	for (const name of ["live", "updating", "withdrawn"])
		await publishStory(context, { storyId: id(name) });
	await changeField(id("updating"), "kicker", "New");
	await publishStory(context, { storyId: id("updating"), at: later() });
	await changeField(id("scheduled"), "kicker", "Written since");
	await withdrawStory(context, { storyId: id("withdrawn"), reason: "Wrong." });
	await expireStory(context, { storyId: id("live"), until: later() });
});

async function found(filter: StoryFilter): Promise<string[]> {
	const { rows } = await listDeskStories(context, filter);
	const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
	return rows.map(({ storyId }) => names.get(storyId) ?? "?").sort();
}

test("the list shows everything but the spike", async () => {
	const all = ["draft", "live", "of sport", "ready", "scheduled", "updating", "withdrawn"];
	assert.deepEqual(await found({}), all);
});

test("each state finds its own", async () => {
	assert.deepEqual(await found({ state: "draft" }), ["draft", "of sport"]);
	assert.deepEqual(await found({ state: "ready" }), ["ready"]);
	assert.deepEqual(await found({ state: "spiked" }), ["spiked"]);
	assert.deepEqual(await found({ state: "scheduled" }), ["scheduled"]);
	assert.deepEqual(await found({ state: "live" }), ["live", "updating"]);
	assert.deepEqual(await found({ state: "withdrawn" }), ["withdrawn"]);
});

test("the state in the list is the one that the story itself tells", async () => {
	const { rows } = await listDeskStories(context, {});
	for (const row of rows) {
		const story = await getDeskStory(context, row.storyId);
		assert.deepEqual([row.publicState, row.path], [story?.publicState, story?.path], row.headline);
	}
});

test("words are found in headline and slugline, in any order and case, signs as they stand", async () => {
	assert.deepEqual(await found({ words: "dragon" }), ["of sport"]);
	assert.deepEqual(await found({ words: "boats DRAGON" }), ["of sport"]);
	assert.deepEqual(await found({ words: "100%" }), ["of sport"]);
	assert.deepEqual(await found({ words: "%%" }), []);
});

test("what was saved after it was published, or set to be, is told", async () => {
	const { rows } = await listDeskStories(context, {});
	const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
	const newer = rows.flatMap((row) => (row.newer ? [names.get(row.storyId)] : []));
	assert.deepEqual(newer.sort(), ["scheduled", "updating"]);
});

test("one's own stories are those that one began or saved last", async () => {
	const [ana, ben] = [await aStaffMember("producer"), await aStaffMember("producer")];
	const begun = await aStory(paper.sections.sport, { headline: "Begun by Ana" }, { by: ana });
	const mine = async (actor: typeof ana) =>
		(await listDeskStories({ actor }, { mine: "1" })).rows.map(({ headline }) => headline);
	assert.deepEqual(await mine(ana), ["Begun by Ana"]);
	assert.deepEqual(await mine(ben), []);
	const patch = { fields: { kicker: "Ben’s" }, bases: { kicker: 1 } };
	await saveDraft({ actor: ben }, { storyId: begun, patch });
	assert.deepEqual([await mine(ana), await mine(ben)], [["Begun by Ana"], ["Begun by Ana"]]);
	assert.deepEqual((await listDeskStories(context, { mine: "1" })).rows, []);
	await moveStory(context, { storyId: begun, to: "spiked" });
});

test("section and desk narrow the list", async () => {
	assert.deepEqual(await found({ sectionId: paper.sections.sport }), ["of sport"]);
	assert.deepEqual(await found({ deskId: paper.desks.sport }), ["of sport"]);
});

test("the list is paged by key: every story once, newest first", async () => {
	const seen: string[] = [];
	let before: string | undefined;
	for (let page = 0; page < 10; page++) {
		const list = await listDeskStories(context, { limit: 2, before });
		seen.push(...list.rows.map(({ storyId }) => storyId));
		if (!list.next) break;
		before = list.next;
	}
	assert.equal(seen.length, 7);
	assert.equal(new Set(seen).size, 7);
	const whole = await listDeskStories(context, {});
	assert.deepEqual(
		seen,
		whole.rows.map(({ storyId }) => storyId),
	);
});
