import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { useFreshDatabase } from "@/lib/testing/database";
import { aStaffMember } from "@/lib/testing/newsroom";
import { createToken } from "./create-token";
import { findTokenActor } from "./find-token-actor";
import { listTokens } from "./list-tokens";
import { revokeToken } from "./revoke-token";
import { hashSecret } from "./secret";

useFreshDatabase();

test("a token acts by its name and role, until it is revoked", async () => {
	const admin = await aStaffMember("admin");
	const { token, tokenId } = await createToken(
		{ actor: admin },
		{ name: "Wire importer", role: "editor" },
	);
	assert.match(token, /^dl_[\w-]{43}$/);
	assert.deepEqual(await findTokenActor(token), {
		type: "token",
		id: tokenId,
		name: "Wire importer",
		role: "editor",
	});
	await revokeToken({ actor: admin }, { tokenId });
	assert.equal(await findTokenActor(token), null);
	await revokeToken({ actor: admin }, { tokenId });
	const [row] = await listTokens({ actor: admin });
	assert.equal(row?.createdBy, admin.name);
	assert.ok(row?.revokedAt);
});

test("of a token only its hash is kept, and no guess comes near it", async () => {
	const { token } = await createToken({ actor: operator }, { name: "CLI", role: "reporter" });
	const rows = await newsroomClient().apiToken.findMany();
	assert.ok(rows.every(({ tokenHash }) => tokenHash !== token));
	for (const guess of ["", token.slice(0, -1), `${token}x`, token.toUpperCase(), hashSecret(token)])
		assert.equal(await findTokenActor(guess), null);
});

test("the last use of a token is noted, once a minute", async () => {
	const { token, tokenId } = await createToken(
		{ actor: operator },
		{ name: "Noted", role: "reporter" },
	);
	const lastUse = async () =>
		(await newsroomClient().apiToken.findUniqueOrThrow({ where: { id: tokenId } })).lastUsedAt;
	assert.equal(await lastUse(), null);
	await findTokenActor(token);
	const first = await lastUse();
	assert.ok(first);
	await findTokenActor(token);
	assert.deepEqual(await lastUse(), first);
	await newsroomClient().apiToken.update({
		where: { id: tokenId },
		data: { lastUsedAt: new Date(first.getTime() - 61_000) },
	});
	await findTokenActor(token);
	assert.ok(((await lastUse())?.getTime() ?? 0) >= first.getTime());
});

test("nobody but an admin makes, sees or revokes tokens, and no token does", async () => {
	const { tokenId } = await createToken({ actor: operator }, { name: "Kept", role: "reporter" });
	const others = [
		await aStaffMember("reporter"),
		await aStaffMember("editor"),
		await aStaffMember("producer"),
		{ type: "token", id: tokenId, name: "Kept", role: "admin" } as const,
	];
	for (const actor of others) {
		const forbidden = { name: "Refusal", code: "forbidden" };
		await assert.rejects(() => createToken({ actor }, { name: "Mine", role: "admin" }), forbidden);
		await assert.rejects(() => listTokens({ actor }), forbidden);
		await assert.rejects(() => revokeToken({ actor }, { tokenId }), forbidden);
	}
	const unknown = "00000000-0000-7000-8000-000000000000";
	await assert.rejects(() => revokeToken({ actor: operator }, { tokenId: unknown }), {
		code: "not-found",
	});
});
