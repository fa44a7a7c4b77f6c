import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { normalizeEmail } from "./email";

test("an address is found however its case was typed", () => {
	assert.equal(normalizeEmail(" Ana.Ruiz@Example.COM "), "ana.ruiz@example.com");
	assert.equal(normalizeEmail("ana+desk@bücher.example"), "ana+desk@xn--bcher-kva.example");
	assert.equal(normalizeEmail("ANA@BÜCHER.example"), "ana@xn--bcher-kva.example");
	assert.equal(normalizeEmail("ana@localhost"), "ana@localhost");
});

test("what is no address is refused", () => {
	const none = [
		"",
		"ana",
		"@example.com",
		"ana@",
		"ana@@example.com",
		"ana@b@example.com",
		"a b@example.com",
		".ana@example.com",
		"ana..ruiz@example.com",
		"ana@example..com",
		"ana@-example.com",
		"ana@127.0.0.1",
		"ana@[::1]",
		"ana@example.com/x",
		"ana@exam_ple.com",
		"ana@example.com:80",
		`${"a".repeat(65)}@example.com`,
		`ana@${"a.".repeat(130)}com`,
	];
	for (const text of none) assert.equal(normalizeEmail(text), null, text);
});

test("look-alikes of an address never reach its account", () => {
	const own = "kiki.smith@example.com";
	const alike = [
		"kiki.smith＠example.com",
		"kiki.smith@example。com",
		"kiki.smith@ｅxample.com",
		"\u212Aiki.smith@example.com",
		"kiki.\u017Fmith@example.com",
		"kıki.smith@example.com",
		"kiki.smith@exam\u00ADple.com",
		"kiki.smith@example\u200D.com",
		"kiki.smith@ex\u0430mple.com",
		"kiki.sm\u0456th@example.com",
		"kiki.smith@example.com\u0000",
		"ki\u0301ki.smith@example.com",
	];
	for (const text of alike) assert.notEqual(normalizeEmail(text), own, JSON.stringify(text));
});

test("of five thousand changed addresses none is taken for the one it was made from", () => {
	const own = "kiki.smith@example.com";
	const changed = fc.tuple(
		fc.nat(own.length),
		fc.nat(1),
		fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
	);
	fc.assert(
		fc.property(changed, ([at, cut, added]) => {
			const text = own.slice(0, at) + added + own.slice(at + cut);
			if (text.trim().toLowerCase() === own && /^[\x20-\x7e]*$/.test(text.trim())) return;
			assert.notEqual(normalizeEmail(text), own);
		}),
		{ numRuns: 5000 },
	);
});
