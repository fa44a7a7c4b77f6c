import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Client } from "pg";
import { newsroomClient } from "@/lib/db/newsroom";
import { asOwner } from "@/lib/db/owner";
import { operator } from "@/lib/domain/actor";
import { homeKey, pathKey } from "@/lib/domain/page-key";
import { databaseUrl } from "@/lib/env";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { withdrawStory } from "@/lib/newsroom/story/withdraw-story";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { type RunningPress, startPress, until } from "@/lib/testing/running-press";
import { openRelay, type StandInWeb, startStandInWeb } from "@/lib/testing/stand-in-web";

let paper: TestPaper;
let web: StandInWeb;
let press: RunningPress;

const database = useFreshDatabase(async () => {
	paper = await aPaper();
});

beforeEach(async () => {
	web = await startStandInWeb(database.readerUrl);
	press = await startPress({ upstream: web.url, databaseUrl: databaseUrl("press") });
});

afterEach(async () => {
	await press.stop();
	await web.stop();
});

const context = { actor: operator };

async function aPublished(headline: string, at?: string) {
	const storyId = await aStory(paper.sections.asia, { headline });
	const { path } = await publishStory(context, { storyId, ...(at ? { at } : {}) });
	return { storyId, path };
}

const shows = (path: string, words: string) =>
	until(async () => {
		const reply = await press.get(path);
		return reply.text.includes(words) && reply;
	}, `${path} with "${words}"`);

test("however many ask for a page at once, it is printed once", async () => {
	const hold = web.hold("/");
	const replies = Array.from({ length: 200 }, () => press.get("/"));
	await hold.begun;
	await until(() => press.counted("requests") === 200, "200 requests");
	hold.release();
	const made = (await Promise.all(replies)).map((reply) => reply.made);
	assert.equal(web.prints("/"), 1);
	assert.equal(made.filter((one) => one === "fwd=uri-miss; stored").length, 1);
	assert.equal(made.filter((one) => one === "fwd=uri-miss; collapsed; stored").length, 199);
	assert.equal((await press.get("/")).made, "hit");
});

test("a story that is published stands on the front page, and leaves other copies as they are", async () => {
	const changes = press.counted("changes");
	const { path } = await aPublished("An older story");
	await until(() => press.counted("changes") > changes, "The change");
	const before = await press.get(path);
	await press.get("/");
	await aPublished("Harbour opens again");
	await shows("/", "Harbour opens again");
	const old = await press.get(path);
	assert.equal(old.etag, before.etag);
	assert.equal(old.made, 'hit; detail="old"');
	assert.equal(web.prints(path), 1);
});

test("words that change are the only ones that anybody gets once they have been seen", async () => {
	const { path, storyId } = await aPublished("Ferry to sail");
	await shows(path, "Ferry to sail");
	await changeField(storyId, "headline", "Ferry has sailed");
	await publishStory(context, { storyId });
	await shows(path, "Ferry has sailed");
	assert.doesNotMatch((await press.get(path)).text, /Ferry to sail/);
});

test("a page that was read before a publication, and printed after it, is not kept", async () => {
	const hold = web.hold("/");
	const waiting = press.get("/");
	await hold.begun;
	const changes = press.counted("changes");
	await aPublished("Seen during the print");
	await until(() => press.counted("changes") > changes, "The change");
	hold.release();
	assert.match((await waiting).text, /Seen during the print/);
	assert.match((await press.get("/")).text, /Seen during the print/);
});

test("an act that began before a print was read and was over only afterwards is not missed by it", async () => {
	await asOwner(database.ownerUrl, async (slow) => {
		await slow.query("BEGIN");
		await slow.query("INSERT INTO change (effective_at, keys) VALUES (now(), $1)", [[homeKey]]);
		const hold = web.hold("/");
		const waiting = press.get("/");
		await hold.begun;
		const changes = press.counted("changes");
		await slow.query("COMMIT");
		await until(() => press.counted("changes") > changes, "The act");
		hold.release();
		assert.equal((await waiting).status, 200);
		assert.equal(web.prints("/"), 2);
	});
});

test("a scheduled story comes at its instant, also into a print that began before it", async () => {
	const at = new Date(Date.now() + 3000);
	const { path } = await aPublished("On the minute", at.toISOString());
	assert.equal((await press.get(path)).status, 404);
	assert.doesNotMatch((await press.get("/")).text, /On the minute/);
	const hold = web.hold("/latest");
	const straddling = press.get("/latest");
	await hold.begun;
	await shows("/", "On the minute");
	hold.release();
	await straddling;
	// Its own address had been asked for, and was known to be empty.
	assert.equal((await press.get(path)).status, 200);
	assert.ok(Date.now() >= at.getTime());
});

test("a copy that is read before its story's instant is handed out but not kept, whatever our clock says", async () => {
	const { path, storyId } = await aPublished("Stays as it was");
	const hold = web.hold(path);
	const waiting = press.get(path);
	await hold.begun;
	await changeField(storyId, "headline", "Set for now");
	const { from } = await publishStory(context, {
		storyId,
		at: new Date(Date.now() + 3000).toISOString(),
	});
	await until(() => Date.now() > from.getTime() + 100, "The instant");
	hold.release();
	await waiting;
	assert.match((await press.get(path)).text, /Set for now/);
});

test("of two acts the one that got its number first may be seen last, and is not missed", async () => {
	await asOwner(database.ownerUrl, async (slow) => {
		await press.get("/");
		await press.get("/asia/2020/01/01/nothing");
		await slow.query("BEGIN");
		await slow.query("INSERT INTO change (effective_at, keys) VALUES (now(), $1)", [[homeKey]]);
		const quick = pathKey("/asia/2020/01/01/nothing");
		await newsroomClient().change.create({ data: { effectiveAt: new Date(0), keys: [quick] } });
		await until(async () => {
			await press.get("/asia/2020/01/01/nothing");
			return web.prints("/asia/2020/01/01/nothing") === 2;
		}, "The quick one's effect");
		assert.equal((await press.get("/")).made, "hit");
		await slow.query("COMMIT");
		await until(async () => {
			await press.get("/");
			return web.prints("/") === 2;
		}, "The slow one's effect");
	});
});

test("a transaction that stays open in another database of the cluster holds nothing up", async () => {
	const elsewhere = Object.assign(new URL(database.ownerUrl), { pathname: "/postgres" }).href;
	await asOwner(elsewhere, async (writer) => {
		await writer.query("BEGIN");
		await writer.query("SELECT pg_current_xact_id()");
		await press.get("/");
		await aPublished("Nobody waits");
		await shows("/", "Nobody waits");
		await writer.query("ROLLBACK");
	});
});

test("a connection that is cut is taken up again, and nothing is missed", async () => {
	await press.get("/");
	await asOwner(database.ownerUrl, (owner) =>
		owner.query(
			"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dateline press' AND datname = current_database()",
		),
	);
	await aPublished("After the cut");
	await shows("/", "After the cut");
});

test("without the database copies are handed out, and say that nobody can vouch for them", async () => {
	const relay = await openRelay(databaseUrl("press"));
	const own = await startPress({ upstream: web.url, databaseUrl: relay.url });
	try {
		const before = await own.get("/");
		relay.cut();
		web.broken = true;
		const away = await until(async () => {
			const reply = await own.get("/");
			return reply.made !== "hit" && reply;
		}, "A copy that is in doubt");
		assert.deepEqual([away.status, away.etag], [200, before.etag]);
		assert.equal(away.made, 'hit; detail="web is away"');
		assert.ok(Number(away.headers.age) >= 1);

		// Only the press has lost it: then the truth is to be had from web.
		web.broken = false;
		await aPublished("Told by web");
		await until(async () => (await own.get("/")).text.includes("Told by web"), "What web says");

		relay.mend();
		await until(() => own.unread() < 1000, "The record");
		await own.get("/");
		assert.equal((await own.get("/")).made, "hit");
	} finally {
		await own.stop();
		relay.stop();
	}
});

test("a change that is known to come takes effect also while the database is away", async () => {
	const relay = await openRelay(databaseUrl("press"));
	const own = await startPress({ upstream: web.url, databaseUrl: relay.url });
	try {
		await own.get("/");
		const changes = own.counted("changes");
		const at = new Date(Date.now() + 3000).toISOString();
		await aPublished("While it is away", at);
		await until(() => own.counted("coming_changes") > 0, "A reading with the schedule in it");
		relay.cut();
		await until(() => own.counted("changes") > changes, "Its instant");
		web.broken = true;
		assert.equal((await own.get("/")).status, 503);
	} finally {
		await own.stop();
		relay.stop();
	}
});

test("a story that is withdrawn is on no copy any more, and comes back with none that is served in need", async () => {
	const first = await aPublished("To be withdrawn");
	const second = await aPublished("Names the one before");
	assert.match((await press.get(second.path)).text, /To be withdrawn/);
	await press.get(first.path);
	await press.get("/");
	await withdrawStory(context, { storyId: first.storyId, reason: "A court's order" });
	await until(async () => (await press.get(first.path)).status === 404, "Its end");
	web.broken = true;
	for (const path of ["/", first.path, second.path]) {
		assert.doesNotMatch((await press.get(path)).text, /To be withdrawn/, path);
	}
});

test("a record that is put back to an earlier day empties the press", async () => {
	await press.get("/");
	await asOwner(database.ownerUrl, async (owner) => {
		await owner.query("ALTER TABLE change DISABLE TRIGGER change_is_append_only");
		await owner.query("DELETE FROM change WHERE id = (SELECT max(id) FROM change)");
		await owner.query("ALTER TABLE change ENABLE TRIGGER change_is_append_only");
	});
	await until(() => press.counted("cleared") === 1, "An empty press");
});

/** SQLSTATE 42501, insufficient_privilege. */
const denied = (error: unknown) =>
	error instanceof Error && "code" in error && error.code === "42501";

test("the press's login reads the record of changes, and nothing else that there is", async () => {
	const client = new Client({ connectionString: databaseUrl("press") });
	await client.connect();
	try {
		await client.query("SELECT id, effective_at, keys FROM change");
		for (const attempt of [
			"SELECT FROM draft",
			"SELECT FROM story",
			"SELECT FROM staff",
			"SELECT FROM live.published_story",
			"SET ROLE NONE; SELECT FROM draft",
			"SET transaction_read_only = off; CREATE TEMP TABLE mine ()",
			"SET transaction_read_only = off; INSERT INTO change (effective_at, keys) VALUES (now(), '{home}')",
		]) {
			await assert.rejects(client.query(attempt), denied, attempt);
		}
	} finally {
		await client.end();
	}
});
