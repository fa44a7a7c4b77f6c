import assert from "node:assert/strict";
import { test } from "node:test";
import { timeInList } from "./spoken-time";

const where = { timeZone: "Asia/Hong_Kong", language: "en" };
const now = new Date("2026-11-25T00:30:00+08:00");
const told = (instant: string, options = {}) => timeInList(new Date(instant), now, where, options);

test("lists tell minutes under one hour, also across midnight, and then the clock", () => {
	assert.equal(told("2026-11-25T00:30:00+08:00"), "this minute");
	assert.equal(told("2026-11-24T23:31:00+08:00"), "59 minutes ago");
	assert.equal(told("2026-11-24T23:30:00+08:00"), "November 24, 23:30");
	assert.equal(
		timeInList(new Date("2026-11-25T00:10:00+08:00"), new Date("2026-11-25T12:00:00+08:00"), where),
		"00:10",
	);
});

test("for a week the clock is told with the date, then the date with its year", () => {
	assert.equal(told("2026-11-18T00:31:00+08:00"), "November 18, 00:31");
	assert.equal(told("2026-11-18T00:30:00+08:00"), "November 18, 2026");
	assert.equal(told("2016-09-01T13:14:00+08:00"), "September 1, 2016");
});

test("under a heading that has the date, the clock is enough", () => {
	assert.equal(told("2016-09-01T13:14:00+08:00", { underDate: true }), "13:14");
	assert.equal(told("2026-11-25T00:20:00+08:00", { underDate: true }), "10 minutes ago");
});
