import assert from "node:assert/strict";
import { test } from "node:test";
import { SaveThirdParty } from "./third-party-input";

const form = {
	version: "0",
	id: "",
	name: "Counter",
	purpose: "analytics",
	where: "all",
	timing: "defer",
	scripts: "https://stats.example.com/count.js\r\n",
	attributes: 'data-site-id=12345\ndata-host="in.example.com"',
	script: "",
	connect: "In.example.com\n*.example.net/\nexample.org:8443\nhttp://localhost:4000",
	img: "",
	frame: "",
};

/** What is wrong with a form, by its field. */
const problemsOf = (change: Record<string, string>) =>
	SaveThirdParty.safeParse({ ...form, ...change }).error?.issues.map(({ path }) =>
		path.join("."),
	) ?? [];

test("hosts and attributes are taken as people write them", () => {
	const read = SaveThirdParty.parse(form);
	assert.deepEqual(read.connect, [
		"https://in.example.com",
		"https://*.example.net",
		"https://example.org:8443",
		"http://localhost:4000",
	]);
	assert.deepEqual(read.attributes, [
		{ name: "data-site-id", value: "12345" },
		{ name: "data-host", value: "in.example.com" },
	]);
	assert.equal(read.bringsOthers, false);
});

test("what could let in more than it says is refused, beside its field", () => {
	for (const host of [
		"*",
		"*.com",
		"http://a.example.com",
		"'self'",
		"a.example.com; script-src *",
		"data:",
		"a.example.com/x",
	])
		assert.deepEqual(problemsOf({ connect: host }), ["connect"], host);
	assert.deepEqual(problemsOf({ scripts: "http://stats.example.com/a.js" }), ["scripts"]);
	assert.deepEqual(problemsOf({ scripts: "" }), ["scripts"]);
	for (const attribute of ["onload=alert(1)", "src=//evil", "data-=x", "data-x"])
		assert.deepEqual(problemsOf({ attributes: attribute }), ["attributes"], attribute);
	assert.deepEqual(problemsOf({ purpose: "spying" }), ["purpose"]);
});
