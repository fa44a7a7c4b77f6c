import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { type Actor, operator } from "@/lib/domain/actor";
import { Refusal } from "@/lib/domain/refusal";
import { openSession } from "@/lib/newsroom/staff/open-session";
import { useFreshDatabase } from "@/lib/testing/database";
import { firstRunKey, isFirstRunKey } from "./first-run-key";
import { type FoundSite, foundSite } from "./found-site";
import { getNewsroomSite, isFounded } from "./get-newsroom-site";

useFreshDatabase();

const input: FoundSite = {
	name: "The Harbour Courier",
	motto: "By every tide",
	description: "",
	language: "en",
	timeZone: "Asia/Hong_Kong",
	sections: ["World", "Asia", "", "Arts & Letters"],
	adminName: "Keiko Tanaka",
	adminEmail: "Keiko@Example.com",
	password: "umbrella seal eats quince",
};

async function problemsOf(change: Partial<FoundSite>): Promise<string[]> {
	const error = await foundSite({ actor: operator }, { ...input, ...change }).then(
		() => null,
		(thrown: unknown) => thrown,
	);
	assert.ok(error instanceof Refusal);
	return error.problems.map(({ field }) => field);
}

test("a form that is not right yet founds nothing, and says where it is wrong", async () => {
	assert.deepEqual(await problemsOf({ sections: [] }), ["sections"]);
	assert.deepEqual(await problemsOf({ sections: ["World", "", "world"] }), ["sections.2"]);
	assert.deepEqual(await problemsOf({ sections: ["Search"] }), ["sections.0"]);
	assert.deepEqual(await problemsOf({ sections: ["!!!"] }), ["sections.0"]);
	assert.deepEqual(await problemsOf({ adminEmail: "keiko", password: "harbourcourier" }), [
		"adminEmail",
		"password",
	]);
	assert.equal(await isFounded(), false);
});

test("nobody on a staff, and no machine, founds a paper", async () => {
	const staff: Actor & { type: "staff" } = {
		type: "staff",
		id: "00000000-0000-7000-8000-000000000000",
		name: "A",
		role: "admin",
		deskIds: [],
	};
	await assert.rejects(() => foundSite({ actor: staff }, input), { code: "forbidden" });
	await assert.rejects(() => foundSite({ actor: { ...staff, type: "token" } }, input), {
		code: "forbidden",
	});
	assert.equal(await isFounded(), false);
});

test("of two who found the paper at once one wins, and the paper is whole", async () => {
	const outcomes = await Promise.allSettled([
		foundSite({ actor: operator }, input),
		foundSite(
			{ actor: operator },
			{ ...input, name: "The Other", adminEmail: "other@example.com" },
		),
	]);
	assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
	const client = newsroomClient();
	assert.equal(await client.site.count(), 1);
	assert.equal(await client.staff.count(), 1);
	const sections = await client.section.findMany({
		orderBy: { position: "asc" },
		include: { desk: true },
	});
	assert.deepEqual(
		sections.map(({ slug, name, desk }) => [slug, name, desk.slug]),
		[
			["world", "World", "world"],
			["asia", "Asia", "asia"],
			["arts-letters", "Arts & Letters", "arts-letters"],
		],
	);
	const won = outcomes.find((outcome) => outcome.status === "fulfilled");
	const opened = await openSession(won?.value.grant ?? "", { network: "", userAgent: "" });
	assert.equal(opened?.staffId, won?.value.staffId);
	assert.ok(await getNewsroomSite());
});

test("a paper is founded once", async () => {
	await assert.rejects(
		() => foundSite({ actor: operator }, { ...input, adminEmail: "late@example.com" }),
		{ code: "conflict" },
	);
});

test("the key of the first run follows from the secret and opens nothing else", () => {
	const [secret, another] = ["a".repeat(40), "b".repeat(40)];
	assert.equal(isFirstRunKey(firstRunKey(secret), secret), true);
	assert.equal(isFirstRunKey(firstRunKey(another), secret), false);
	for (const key of ["", undefined, secret, "x"]) assert.equal(isFirstRunKey(key, secret), false);
	assert.equal(isFirstRunKey(firstRunKey(""), undefined), false);
});
