import assert from "node:assert/strict";
import { test } from "node:test";
import { env } from "@/lib/env";
import { seal, unseal } from "./seal";

const useSecret = (letter: string) => Object.assign(env(), { AUTH_SECRET: letter.repeat(40) });

test("what is sealed can be read again, for its own purpose, under the same secret", () => {
	useSecret("a");
	const sealed = seal("mail password", "hunter — 猟師");
	assert.ok(!sealed.includes("hunter"));
	assert.notEqual(sealed, seal("mail password", "hunter — 猟師"));
	assert.equal(unseal("mail password", sealed), "hunter — 猟師");
	assert.equal(unseal("letter", sealed), null);
	useSecret("b");
	assert.equal(unseal("mail password", sealed), null);
});

test("a seal that somebody touched stays shut", () => {
	useSecret("a");
	const [nonce, tag, text] = seal("letter", "Dear reader").split(".");
	const bent = Buffer.from(text ?? "", "base64url");
	bent[0] = (bent[0] ?? 0) ^ 1;
	for (const touched of [
		`${nonce}.${tag}.${bent.toString("base64url")}`,
		`${nonce}.${tag?.slice(0, 6)}.${text}`,
		`${nonce}.${tag}`,
		"",
	])
		assert.equal(unseal("letter", touched), null);
});
