import assert from "node:assert/strict";
import { test } from "node:test";
import { useFreshDatabase } from "@/lib/testing/database";
import { listReleases, releasedShape } from "@/lib/testing/releases";
import { type SchemaShape, schemaShape } from "@/lib/testing/schema-shape";
import { asOwner } from "./owner";

const database = useFreshDatabase();

type Columns = SchemaShape["tables"][string];

function troubleOfColumn(was: Columns[string], is: Columns[string] | undefined): string | null {
	if (!is) return "is gone";
	if (is.type !== was.type) return `was ${was.type} and is ${is.type}`;
	if (was.nullable && !is.nullable) return "may not be empty any more";
	if (!was.nullable && is.nullable) return "may be empty, which it never was";
	return was.mayBeLeftOut && !is.mayBeLeftOut ? "may not be left out any more" : null;
}

function troublesOfTable(name: string, before: Columns, now: Columns | undefined): string[] {
	if (!now) return [`the table ${name} is gone`];
	const changed = Object.entries(before).flatMap(([column, was]) => {
		const trouble = troubleOfColumn(was, now[column]);
		return trouble ? [`${name}.${column} ${trouble}`] : [];
	});
	const wanted = Object.entries(now)
		.filter(([column, { mayBeLeftOut }]) => !(column in before) && !mayBeLeftOut)
		.map(([column]) => `${name}.${column} is new and has no default`);
	return [...changed, ...wanted];
}

/** What the code of an earlier version would stumble over. */
function troubles(before: SchemaShape, now: SchemaShape): string[] {
	const tables = Object.entries(before.tables).flatMap(([name, was]) =>
		troublesOfTable(name, was, now.tables[name]),
	);
	const views = Object.entries(before.views).flatMap(([name, was]) =>
		Object.entries(was)
			.filter(([column, type]) => now.views[name]?.[column] !== type)
			.map(([column, type]) => `the view ${name} has no column ${column} (${type})`),
	);
	const enums = Object.entries(before.enums).flatMap(([name, words]) =>
		words
			.filter((word) => !now.enums[name]?.includes(word))
			.map((word) => `${name} has no ${word} any more`),
	);
	return [...tables, ...views, ...enums];
}

test("the release before this one runs on this schema: a deployment replaces one process after the other", async () => {
	const last = (await listReleases()).at(-1);
	assert.ok(last);
	const now = await asOwner(database.ownerUrl, schemaShape);
	assert.deepEqual(
		troubles(await releasedShape(last), now),
		[],
		"add first, and take away one release later: docs/deploy.md, Upgrades",
	);
});

test("what an earlier version would stumble over is found", async () => {
	const before = await asOwner(database.ownerUrl, schemaShape);
	const found = await asOwner(database.ownerUrl, async (owner) => {
		await owner.query("BEGIN");
		await owner.query("DROP SCHEMA live, preview CASCADE");
		await owner.query(`ALTER TABLE topic DROP COLUMN description CASCADE,
			ADD COLUMN wanted text NOT NULL, ADD COLUMN unhurtful text, ALTER COLUMN name TYPE varchar(9)`);
		await owner.query("ALTER TABLE site ALTER COLUMN motto DROP DEFAULT");
		await owner.query("ALTER TABLE draft ALTER COLUMN section_id SET NOT NULL");
		await owner.query("ALTER TABLE desk RENAME TO team");
		await owner.query("ALTER TYPE desk_state RENAME VALUE 'spiked' TO 'dropped'");
		const now = await schemaShape(owner);
		await owner.query("ROLLBACK");
		return troubles(before, now);
	});
	for (const sentence of [
		"topic.description is gone",
		"topic.wanted is new and has no default",
		"topic.name was text and is character varying(9)",
		"site.motto may not be left out any more",
		"draft.section_id may not be empty any more",
		"the table desk is gone",
		"desk_state has no spiked any more",
		"the view live.published_site has no column name (text)",
	]) {
		assert.ok(found.includes(sentence), `${sentence}\n${found.join("\n")}`);
	}
	assert.ok(!found.some((sentence) => sentence.includes("unhurtful")));
});
