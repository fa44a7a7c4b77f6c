import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { bodyText } from "@/lib/domain/story-body";
import { aDesk, body, pass } from "./draft-desk";

test.beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_480_000_000_000 }));
test.afterEach(() => mock.timers.reset());

test("what is typed is saved within a second and a half of the last key", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	keeper.change({ headline: "Japan" });
	assert.equal(keeper.view().status.is, "unsaved");
	await pass(1500);
	assert.equal(newsroom.draft.content.headline, "Japan");
	assert.equal(keeper.view().status.is, "saved");
});

test("whoever never stops typing is saved every ten seconds all the same", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	for (let key = 0; key < 44; key += 1) {
		keeper.change({ headline: `Japan ${key}` });
		await pass(250);
	}
	assert.ok(newsroom.patches.length >= 1);
});

test("a save whose answer was lost makes no conflict with oneself", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	newsroom.weather = "answer-lost";
	keeper.change({ headline: "Japan" });
	await pass(1500);
	assert.deepEqual(keeper.view().status, { is: "retrying", why: "offline" });
	keeper.change({ headline: "Japan woos Russia" });
	newsroom.weather = "fair";
	await pass(40_000);
	assert.equal(newsroom.conflicts, 0);
	assert.equal(newsroom.draft.content.headline, "Japan woos Russia");
	assert.equal(keeper.view().status.is, "saved");
});

test("a space at the end of a headline is not saved for ever", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	keeper.change({ headline: "Japan " });
	await pass(10_000);
	assert.equal(newsroom.patches.length, 1);
	assert.equal(keeper.view().content.headline, "Japan ");
});

test("after a signing out the text is kept, and saved when the person is back", async () => {
	const { newsroom, shelf, open } = aDesk();
	const keeper = open();
	newsroom.weather = "signed-out";
	keeper.change({ headline: "Japan" });
	await pass(5000);
	assert.equal(keeper.view().status.is, "signed-out");
	assert.equal(shelf.size, 1);
	newsroom.weather = "fair";
	keeper.retry();
	await pass(2000);
	assert.equal(keeper.view().status.is, "saved");
	assert.equal(shelf.size, 0);
});

test("a crash before the save loses nothing: the copy is taken up at the next opening", async () => {
	const { newsroom, open } = aDesk();
	const first = open();
	newsroom.weather = "answer-lost";
	first.change({ headline: "Japan" });
	await pass(1250);
	first.change({ headline: "Japan woos", body: body(["block-1", "TOKYO"]) });
	first.close();
	newsroom.weather = "fair";
	const second = open();
	assert.equal(second.restore(), true);
	await pass(3000);
	assert.equal(newsroom.conflicts, 0);
	assert.equal(newsroom.draft.content.headline, "Japan woos");
	assert.equal(bodyText(newsroom.draft.content.body), "TOKYO");
});

test("a copy that an older version of the program kept is taken up, and blanks nothing that came since", async () => {
	const { newsroom, shelf, open } = aDesk({ deskNote: "Call the harbour first." });
	const first = open();
	newsroom.weather = "signed-out";
	first.change({ headline: "Japan" });
	await pass(2000);
	first.close();
	for (const [key, copy] of shelf) shelf.set(key, copy.replaceAll(/"deskNote":"[^"]*",?/g, ""));
	newsroom.weather = "fair";
	const second = open();
	assert.equal(second.restore(), true);
	await pass(3000);
	assert.equal(newsroom.draft.content.headline, "Japan");
	assert.equal(newsroom.draft.content.deskNote, "Call the harbour first.");
});

test("two writers in different fields and blocks both keep everything, unasked", async () => {
	const { newsroom, open } = aDesk({ body: body(["block-1", "one"], ["block-2", "two"]) });
	const ana = open();
	const ben = open();
	ana.change({ headline: "Ana's", body: body(["block-1", "one by Ana"], ["block-2", "two"]) });
	ben.change({
		standfirst: "Ben's",
		body: body(["block-1", "one"], ["block-3", "new by Ben"], ["block-2", "two"]),
	});
	await pass(2000);
	ana.change({ kicker: "Asia" });
	await pass(2000);
	assert.equal(newsroom.conflicts, 0);
	assert.equal(bodyText(ana.view().content.body), "one by Ana\n\nnew by Ben\n\ntwo");
	assert.equal(ana.view().content.standfirst, "Ben's");
});

test("two writers of one headline: the second is asked, and may keep either", async () => {
	const { newsroom, open } = aDesk();
	const ana = open();
	const ben = open();
	ana.change({ headline: "Ana's" });
	await pass(1500);
	ben.change({ headline: "Ben's", standfirst: "Ben's too" });
	await pass(3000);
	const [conflict] = ben.view().conflicts;
	assert.ok(conflict?.at === "field" && conflict.theirs === "Ana's");
	assert.equal(ben.view().content.headline, "Ben's");
	assert.equal(newsroom.draft.content.headline, "Ana's");
	assert.equal(newsroom.draft.content.standfirst, "Ben's too");

	ben.settle(conflict, "mine");
	await pass(2000);
	assert.equal(newsroom.draft.content.headline, "Ben's");
	assert.equal(ben.view().status.is, "saved");
});

test("a paragraph that both changed may be kept twice", async () => {
	const { newsroom, open } = aDesk({ body: body(["block-1", "one"]) });
	const ana = open();
	const ben = open();
	ana.change({ body: body(["block-1", "one by Ana"]) });
	ben.change({ body: body(["block-1", "one by Ben"]) });
	await pass(3000);
	const [conflict] = ben.view().conflicts;
	assert.ok(conflict);
	ben.settle(conflict, "both");
	await pass(2000);
	assert.equal(bodyText(newsroom.draft.content.body), "one by Ana\n\none by Ben");
});

test("somebody's headline that came in while mine was being written is not overwritten", async () => {
	const { newsroom, open } = aDesk();
	const ana = open();
	newsroom.delay = 2000;
	ana.change({ standfirst: "first" });
	await pass(1250);
	newsroom.save({ fields: { headline: "Ben's" }, bases: { headline: 1 } });
	ana.change({ headline: "Ana's" });
	await pass(10_000);
	assert.equal(newsroom.draft.content.headline, "Ben's");
	assert.equal(ana.view().conflicts.length, 1);
});

test("what cannot be stored holds nothing else back", async () => {
	const { newsroom, open } = aDesk();
	const keeper = open();
	keeper.change({ slug: "Not A Slug", headline: "Japan" });
	await pass(2000);
	assert.equal(newsroom.draft.content.headline, "Japan");
	assert.match(keeper.view().problems.slug ?? "", /small letters/);
});

test("words that somebody else saved are told as theirs, one's own never", async () => {
	const { newsroom, open } = aDesk();
	const [ana, ben] = [open(), open()];
	newsroom.weather = "answer-lost";
	ana.change({ headline: "Ana’s" });
	await pass(1500);
	newsroom.weather = "fair";
	await pass(40_000);
	assert.equal(ana.view().othersAt, null, "an answer that was lost is nobody else");
	ben.change({ kicker: "Ben’s" });
	await pass(1500);
	assert.notEqual(ben.view().othersAt, null, "Ana's came in with his save");
	ana.follow(newsroom.opening());
	assert.notEqual(ana.view().othersAt, null, "Ben's came in while she looked");
});
