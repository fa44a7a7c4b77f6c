import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { Refusal } from "./refusal";
import { instantOf } from "./schedule";
import { zoned } from "./urls";

const refused = (sentence: RegExp) => (error: unknown) =>
	error instanceof Refusal && error.code === "invalid" && sentence.test(error.message);

test("six in the morning in Hong Kong is ten in the evening of the day before in Greenwich", () => {
	const instant = instantOf({ wall: "2026-03-02T06:00", zone: "Asia/Hong_Kong" });
	assert.equal(instant.toISOString(), "2026-03-01T22:00:00.000Z");
});

test("a minute that the clocks skip is refused", () => {
	const skipped = { wall: "2026-03-29T02:30", zone: "Europe/Berlin" };
	assert.throws(() => instantOf(skipped), refused(/does not exist in Europe\/Berlin/));
});

test("a minute that comes twice is asked about, and both can be chosen", () => {
	const twice = { wall: "2026-10-25T02:30", zone: "Europe/Berlin" };
	assert.throws(() => instantOf(twice), refused(/comes twice/));
	assert.equal(instantOf({ ...twice, fold: "earlier" }).toISOString(), "2026-10-25T00:30:00.000Z");
	assert.equal(instantOf({ ...twice, fold: "later" }).toISOString(), "2026-10-25T01:30:00.000Z");
});

test("half an hour of summer time on Lord Howe Island is known", () => {
	const skipped = { wall: "2026-10-04T02:15", zone: "Australia/Lord_Howe" };
	assert.throws(() => instantOf(skipped), refused(/does not exist/));
});

test("neither a thirtieth of February nor an invented zone is a time", () => {
	assert.throws(
		() => instantOf({ wall: "2026-02-30T10:00", zone: "Asia/Tokyo" }),
		refused(/no date/),
	);
	assert.throws(
		() => instantOf({ wall: "2026-02-20T10:00", zone: "Asia/Atlantis" }),
		refused(/no zone/),
	);
});

test("the wall time of an instant leads back to it, in every zone", () => {
	const zones = Intl.supportedValuesOf("timeZone");
	const minutes = fc.integer({ min: 0, max: 6 * 365 * 24 * 60 });
	fc.assert(
		fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
			const instant = new Date(Date.UTC(2024, 0, 1) + minute * 60_000);
			const wall = zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: "minute" });
			const folds = (["earlier", "later"] as const).map((fold) =>
				instantOf({ wall, zone, fold }).getTime(),
			);
			assert.ok(folds.includes(instant.getTime()));
		}),
		{ numRuns: 2000 },
	);
});
