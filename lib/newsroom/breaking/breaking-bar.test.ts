import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import { SetBreakingBar } from "@/lib/domain/breaking-bar";
import { getPaper } from "@/lib/published/get-paper";
import { asOf, live } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember } from "@/lib/testing/newsroom";
import { endBreakingBar } from "./end-breaking-bar";
import { listBreakingBars } from "./list-breaking-bars";
import { setBreakingBar } from "./set-breaking-bar";

let producer: Actor;
useFreshDatabase(async () => {
	await aPaper();
	producer = await aStaffMember("producer");
});

const code = (wanted: string) => (error: unknown) =>
	error instanceof Error && "code" in error && error.code === wanted;

const shown = async (at?: Date) => (await getPaper(at ? asOf(at) : live))?.breaking?.text ?? null;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

/** A minute on the paper's clock, as the form sends it. */
function wall(at: Date): string {
	return at
		.toLocaleString("sv-SE", { timeZone: "Asia/Hong_Kong", dateStyle: "short", timeStyle: "short" })
		.replace(" ", "T");
}

const set = (text: string, rest: { from?: string; hours?: number } = {}) =>
	setBreakingBar({ actor: producer }, { text, link: "", from: "", hours: 2, ...rest });

test("a breaking line stands over every page at once, and goes by itself", async () => {
	const { barId } = await set("The bridge is closed");
	assert.equal(await shown(), "The bridge is closed");
	assert.equal(await shown(inHours(3)), null);
	const changes = await newsroomClient().change.findMany({ orderBy: { id: "desc" }, take: 2 });
	assert.ok(changes.every(({ keys }) => keys.includes("site")));
	await endBreakingBar({ actor: producer }, { barId });
	assert.equal(await shown(), null);
	await assert.rejects(endBreakingBar({ actor: producer }, { barId }), code("conflict"));
});

test("a newer line takes the place of the one that stands, and one for later waits", async () => {
	await set("First");
	const { barId } = await set("Second");
	assert.equal(await shown(), "Second");
	const later = await set("Later", { from: wall(inHours(5)) });
	assert.equal(await shown(), "Second");
	assert.equal(await shown(inHours(6)), "Later");
	await assert.rejects(set("Too long", { hours: 12 }), code("conflict"));
	await assert.rejects(set("Too late", { from: "2020-01-01T10:00" }), code("invalid"));
	await endBreakingBar({ actor: producer }, { barId: later.barId });
	assert.equal(await shown(inHours(6)), null);
	await endBreakingBar({ actor: producer }, { barId });
	assert.deepEqual(await listBreakingBars({ actor: producer }), []);
});

test("of two who break news at once, one line stands", async () => {
	await Promise.all([set("One"), set("Other")]);
	assert.equal((await listBreakingBars({ actor: producer })).length, 1);
});

test("a line leads to a page of ours or to a safe address, and nowhere else", () => {
	const leads = (link: string) =>
		SetBreakingBar.safeParse({ text: "It is so", link, hours: "2" }).success;
	assert.ok(["", "/asia/2026/01/01/bridge", "https://example.org/live"].every(leads));
	assert.ok(!["javascript:alert(1)", "//example.org", "http://example.org"].some(leads));
});

test("an editor breaks no news", async () => {
	const actor = await aStaffMember("editor");
	const input = { text: "Not so", link: "", from: "", hours: 1 };
	await assert.rejects(setBreakingBar({ actor }, input), code("forbidden"));
	await assert.rejects(
		endBreakingBar({ actor }, { barId: crypto.randomUUID() }),
		code("forbidden"),
	);
});
