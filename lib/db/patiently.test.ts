import assert from "node:assert/strict";
import { test } from "node:test";
import { env } from "@/lib/env";
import { useFreshDatabase } from "@/lib/testing/database";
import { migrate } from "./migrate";
import { asOwner } from "./owner";
import { patiently } from "./patiently";

const database = useFreshDatabase();

test("a change of a table waits for its readers, and keeps no other reader waiting meanwhile", async () => {
	await asOwner(database.ownerUrl, async (slow) => {
		await slow.query("BEGIN");
		await slow.query("SELECT FROM topic");
		let attempts = 0;
		const pause = async () => {
			attempts += 1;
			await asOwner(database.ownerUrl, (other) => other.query("SELECT FROM topic"));
			if (attempts === 2) await slow.query("COMMIT");
		};
		await asOwner(database.ownerUrl, (owner) =>
			patiently(owner, () => owner.query("ALTER TABLE topic ADD COLUMN later text"), {
				wait: 20,
				pause,
			}),
		);
		assert.equal(attempts, 2);
	});
});

test("what fails for another reason is not tried again", async () => {
	await asOwner(database.ownerUrl, async (owner) => {
		const pause = async () => assert.fail("there is nothing to wait for");
		await assert.rejects(
			patiently(owner, () => owner.query("SELECT 1 / 0"), { pause }),
			/division by zero/,
		);
	});
});

test("while the views are made anew no reader finds them missing, or closed", async () => {
	let over = false;
	let reads = 0;
	const reading = asOwner(database.readerUrl, async (reader) => {
		while (!over) {
			await reader.query("SELECT name FROM live.published_site");
			reads += 1;
		}
	});
	for (let time = 0; time < 5; time += 1) {
		await asOwner(database.ownerUrl, (owner) => owner.query("COMMENT ON SCHEMA live IS 'older'"));
		const authSecret = env().AUTH_SECRET ?? "";
		await migrate({ url: database.ownerUrl, authSecret });
	}
	over = true;
	await reading;
	assert.ok(reads > 5);
});
