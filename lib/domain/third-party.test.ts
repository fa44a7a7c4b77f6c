import assert from "node:assert/strict";
import { test } from "node:test";
import { pagePolicy } from "./security-headers.mjs";
import { admittedBy, isScriptAddress, isSource, partiesOn, type ThirdParty } from "./third-party";

const party: ThirdParty = {
	id: "0a0b0c0d-0000-4000-8000-000000000001",
	name: "Counter",
	purpose: "analytics",
	on: true,
	where: "all",
	scripts: ["https://stats.example.com/count.js"],
	timing: "defer",
	attributes: [],
	hosts: { script: [], connect: ["https://in.example.net"], img: [], frame: [] },
	bringsOthers: false,
	styles: false,
};

const policyOf = (parties: ThirdParty[]) =>
	pagePolicy({ nonce: "n", admitted: admittedBy(parties) });

test("without third parties the policy of a page is what it always was", () => {
	const policy =
		"default-src 'self'; script-src 'nonce-n' 'strict-dynamic'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; media-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
	assert.equal(policyOf([]), policy);
	assert.equal(pagePolicy({ nonce: "n" }), policy);
});

test("a third party lets in what it names, and nobody else", () => {
	const policy = policyOf([party]);
	assert.match(policy, /script-src 'nonce-n' 'self' https:\/\/stats\.example\.com;/);
	assert.match(
		policy,
		/connect-src 'self' https:\/\/in\.example\.net https:\/\/stats\.example\.com;/,
	);
	assert.match(policy, /frame-src 'none';/);
	assert.match(policy, /style-src 'self';/);
	assert.doesNotMatch(policy, /strict-dynamic/);
});

test("who may bring in scripts from anywhere, or style what it shows, has been allowed to", () => {
	const policy = policyOf([{ ...party, bringsOthers: true, styles: true }]);
	assert.match(policy, /script-src 'nonce-n' 'strict-dynamic';/);
	assert.match(policy, /style-src 'self' 'unsafe-inline';/);
});

test("two that name the same host name it once, and frames are let in by name", () => {
	const hosts = { ...party.hosts, frame: ["https://*.example.org"] };
	const policy = policyOf([party, { ...party, hosts }]);
	assert.equal(policy.split("https://in.example.net").length, 2);
	assert.match(policy, /frame-src 'self' https:\/\/\*\.example\.org;/);
});

test("one that is off loads nowhere, one for stories on stories only", () => {
	assert.deepEqual(partiesOn([{ ...party, on: false }], { story: true }), []);
	assert.deepEqual(partiesOn([{ ...party, where: "stories" }], { story: false }), []);
	assert.equal(partiesOn([{ ...party, where: "stories" }], { story: true }).length, 1);
});

test("a source is one origin by https, at most with a star for its subdomains", () => {
	for (const good of [
		"https://stats.example.com",
		"https://*.example.com",
		"https://example.com:8443",
		"http://localhost:4000",
		"http://127.0.0.1:4000",
	])
		assert.equal(isSource(good), true, good);
	for (const bad of [
		"*",
		"https://*",
		"https://*.com",
		"https:",
		"http://stats.example.com",
		"https://a.example.com/path",
		"https://a.*.example.com",
		"https://example.com; script-src *",
		"'unsafe-inline'",
		"'self'",
		"data:",
		"https://exa mple.com",
		"https://example.com,https://other.example",
		"http://localhost.example.com",
		"https://localhost",
		"",
	])
		assert.equal(isSource(bad), false, bad);
});

test("a script's address is whole, by https, and could end no directive", () => {
	assert.equal(isScriptAddress("https://stats.example.com/count.js?id=7&x=1"), true);
	assert.equal(isScriptAddress("http://localhost:4000/count.js"), true);
	for (const bad of [
		"http://stats.example.com/count.js",
		"//stats.example.com/count.js",
		"/count.js",
		"javascript:alert(1)",
		"data:text/javascript,1",
		"https://me:secret@example.com/count.js",
		"https://example.com/a;b.js",
		"https://example.com/'a.js",
		"https://*.example.com/a.js",
	])
		assert.equal(isScriptAddress(bad), false, bad);
});
