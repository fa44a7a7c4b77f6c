import assert from "node:assert/strict";
import { test } from "node:test";
import { statusLine } from "./draft-status";

const quiet = { kept: false, conflicts: 0, unstorable: 0 };
const at = new Date(2026, 10, 24, 6, 50, 42);

test("a save of another day is told with its day", () => {
	const line = (now: Date) => statusLine({ is: "saved", at }, { ...quiet, now });
	assert.equal(line(new Date(2026, 10, 24, 23, 59)), "All changes saved at 06:50:42");
	assert.equal(line(new Date(2026, 10, 25, 0, 1)), "All changes saved at 06:50:42, 24 Nov 2026");
});

test("what is not saved is never called saved, and whether it is kept is told as it is", () => {
	for (const status of [
		{ is: "unsaved" },
		{ is: "saving" },
		{ is: "retrying", why: "offline" },
		{ is: "retrying", why: "server" },
		{ is: "signed-out" },
		{ is: "refused", sentence: "No." },
	] as const)
		assert.doesNotMatch(statusLine(status, quiet), /^(All changes s|S)aved/);
	const offline = { is: "retrying", why: "offline" } as const;
	assert.match(statusLine(offline, { ...quiet, kept: true }), /kept on this computer$/);
	assert.match(statusLine(offline, quiet), /do not close this window$/);
});
