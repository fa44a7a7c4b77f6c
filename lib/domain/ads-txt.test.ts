import assert from "node:assert/strict";
import { test } from "node:test";
import { adsLineProblem, ChangeAds } from "./ads-txt";

test("ads.txt is read as the IAB writes it", () => {
	for (const line of [
		"",
		"# our partners",
		"example.com, pub-1234, DIRECT, f08c47fec0942fa0",
		"ads.example.com , 77 , reseller # a comment",
		"example.com, 77, DIRECT;ext=1",
		"CONTACT=ads@example.com",
		"subdomain=m.example.com",
		"MANAGERDOMAIN=example.com, GB",
		"OwnerDomain=example.com",
	])
		assert.equal(adsLineProblem(line), null, line);
});

test("a line that nobody could read is named, and why", () => {
	const wrong: [string, RegExp][] = [
		["example.com, 77", /DIRECT or RESELLER/],
		["example.com, 77, DIRCT", /DIRCT is neither/],
		["https://example.com, 77, DIRECT", /is no domain/],
		["example, 77, DIRECT", /example is no domain/],
		["example.com, , DIRECT", /account/],
		["example.com, 77, DIRECT, x, y", /a line is/],
		["example.com, 77, DIRECT, <b>", /certification/],
		["OWNER=example.com", /no variable OWNER/],
		["OWNERDOMAIN=nothing", /no domain/],
		["SUBDOMAIN=example.com, GB", /GB is no country/],
		["<script>", /a line is/],
	];
	for (const [line, problem] of wrong) assert.match(adsLineProblem(line) ?? "", problem, line);
	const read = ChangeAds.safeParse({
		version: "0",
		ads: "example.com, 1, DIRECT\r\n\r\nnonsense\nmore nonsense",
		appAds: "",
	});
	assert.match(read.error?.issues[0]?.message ?? "", /^Line 3: .* Line 4: /);
	assert.deepEqual(read.error?.issues[0]?.path, ["ads"]);
});
