import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { live } from "@/lib/db/reader";
import { useFreshDatabase } from "./database";
import { asOwner } from "./test-cluster";

const database = useFreshDatabase();

test("a test file has an empty database of its own, with every login", async () => {
	assert.equal(await newsroomClient().story.count(), 0);
	assert.deepEqual(await live((client) => client.publishedStory.findMany()), []);
});

test("the reader's login of a test database is refused every table", async () => {
	await assert.rejects(
		asOwner(database.readerUrl, (reader) => reader.query("SELECT * FROM public.story")),
		/permission denied/,
	);
});
