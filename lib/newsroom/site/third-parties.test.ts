import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { SaveThirdParty } from "@/lib/domain/third-party-input";
import { useFreshDatabase } from "@/lib/testing/database";
import { aPaper, aStaffMember } from "@/lib/testing/newsroom";
import { removeThirdParty } from "./remove-third-party";
import { saveThirdParty } from "./save-third-party";
import { switchThirdParty } from "./switch-third-party";
import { listThirdParties } from "./third-parties";

useFreshDatabase(aPaper);

const admin = { actor: operator };
const counter = SaveThirdParty.parse({
	version: "0",
	id: "",
	name: "Counter",
	purpose: "analytics",
	where: "all",
	timing: "defer",
	scripts: "https://stats.example.com/count.js",
	attributes: "",
	script: "",
	connect: "",
	img: "",
	frame: "",
});

test("a third party is let in, changed, switched off and removed, and every page is touched each time", async () => {
	await saveThirdParty(admin, counter);
	const first = await listThirdParties(admin);
	const [party] = first.value.parties;
	assert.ok(party?.on);
	await saveThirdParty(admin, { ...counter, version: 1, id: party.id, where: "stories" });
	await switchThirdParty(admin, { version: 2, id: party.id, on: "off" });
	const [off] = (await listThirdParties(admin)).value.parties;
	assert.deepEqual([off?.where, off?.on], ["stories", false]);
	await removeThirdParty(admin, { version: 3, id: party.id });
	const { version, value } = await listThirdParties(admin);
	assert.deepEqual([version, value.parties], [4, []]);
	const changes = await newsroomClient().change.findMany();
	assert.deepEqual(
		changes.map(({ keys }) => keys),
		[["site"], ["site"], ["site"], ["site"]],
	);
	assert.equal(await newsroomClient().event.count({ where: { act: "third-parties-changed" } }), 4);
});

test("nobody but an admin lets anybody in, nor sees who is", async () => {
	const producer = { actor: await aStaffMember("producer") };
	const id = "0a0b0c0d-0000-4000-8000-000000000001";
	const forbidden = { code: "forbidden" };
	await assert.rejects(saveThirdParty(producer, { ...counter, version: 4 }), forbidden);
	await assert.rejects(switchThirdParty(producer, { version: 4, id, on: "on" }), forbidden);
	await assert.rejects(removeThirdParty(producer, { version: 4, id }), forbidden);
	await assert.rejects(listThirdParties(producer), forbidden);
	const token = { type: "token", id, name: "machine", role: "admin" } as const;
	await assert.rejects(saveThirdParty({ actor: token }, { ...counter, version: 4 }), forbidden);
});

test("what was changed by somebody else in the meantime is not written over", async () => {
	await assert.rejects(saveThirdParty(admin, { ...counter, version: 3 }), { code: "conflict" });
	const id = "0a0b0c0d-0000-4000-8000-000000000001";
	await assert.rejects(removeThirdParty(admin, { version: 4, id }), { code: "not-found" });
});
