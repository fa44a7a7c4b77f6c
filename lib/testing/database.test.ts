import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { asOwner } from "@/lib/db/owner";
import { useFreshDatabase } from "./database";

const database = useFreshDatabase();

test("a test file has an empty database of its own, with every login", async () => {
	assert.equal(await newsroomClient().story.count(), 0);
	const { rows } = await asOwner(database.readerUrl, (reader) =>
		reader.query("SELECT * FROM live.published_story"),
	);
	assert.deepEqual(rows, []);
});

test("the reader's login of a test database is refused every table", async () => {
	await assert.rejects(
		asOwner(database.readerUrl, (reader) => reader.query("SELECT * FROM public.story")),
		/permission denied/,
	);
});
