import assert from "node:assert/strict";
import { test } from "node:test";
import { makeChangeBook } from "./change-book";
import { type Copy, makeCopy } from "./copy";
import { makePrinter } from "./printer";

type Parts = { readAt: number | null; hard?: string[]; soft?: string[]; keepable?: boolean };

/** A printer whose pages are read when we say, beside a record that we write. */
function aPrinter({ isFollowing = true, atOnce = 4 } = {}) {
	const kept: Copy[] = [];
	const waiting: { address: string; finish: (parts: Parts) => Promise<void> }[] = [];
	const book = makeChangeBook({
		now: () => 10_000,
		apply: () => {},
		oldestAsked: () => printer.oldest(),
	});
	const printer = makePrinter({
		book,
		isFollowing: () => isFollowing,
		keep: (copy) => kept.push(copy),
		steady: () => 0,
		done: () => {},
		atOnce,
		print: (address) =>
			new Promise((resolve) => {
				waiting.push({
					address,
					async finish({ readAt, hard = [], soft = [], keepable = true }) {
						const copy = await makeCopy({
							address,
							status: 200,
							lastModified: null,
							hard,
							soft,
							readAt,
							printedAt: 0,
							holdsUntil: 0,
							body: Buffer.from(address),
							headers: [],
						});
						resolve({ copy, keepable, unstripped: null, stylesheets: [] });
						// The printer looks at what it got before we go on.
						await new Promise((done) => setImmediate(done));
					},
				});
			}),
	});
	const begun = async () => {
		for (let turn = 0; turn < 5 && waiting.length === 0; turn++) {
			await new Promise((done) => setImmediate(done));
		}
		const print = waiting.shift();
		assert.ok(print);
		return print;
	};
	let id = 0;
	const change = (effectiveAt: number, ...keys: string[]) =>
		book.see({ id: ++id, effectiveAt, keys });
	return { printer, kept, begun, change, waiting };
}

test("a print that was read before the instant of a change is not kept, though we had applied it already", async () => {
	// Our clock is a little ahead of the database's: the change came first, and then the print was read.
	const { printer, kept, begun, change } = aPrinter();
	change(9000, "home");
	const asked = printer.print("/");
	await (await begun()).finish({ readAt: 8999, hard: ["home"] });
	assert.equal(kept.length, 0);
	await (await begun()).finish({ readAt: 9000, hard: ["home"] });
	assert.equal((await asked).kept, true);
	assert.equal(kept.length, 1);
});

test("a print during which a change was seen is made again, by whoever waits, once for all", async () => {
	const { printer, kept, begun, change, waiting } = aPrinter();
	const asked = [printer.print("/"), printer.print("/"), printer.print("/")];
	const print = await begun();
	change(5, "home");
	await print.finish({ readAt: 9999, hard: ["home"] });
	await (await begun()).finish({ readAt: 9999, hard: ["home"] });
	assert.deepEqual(
		(await Promise.all(asked)).map(({ joined }) => joined),
		[false, true, true],
	);
	assert.deepEqual([kept.length, waiting.length], [1, 0]);
});

test("a page that changes faster than it can be printed is handed out, and not kept", async () => {
	const { printer, kept, begun, change } = aPrinter();
	const asked = printer.print("/");
	for (let time = 0; time < 3; time++) {
		const print = await begun();
		change(5, "home");
		await print.finish({ readAt: 9999, hard: ["home"] });
	}
	assert.equal((await asked).kept, false);
	assert.equal(kept.length, 0);
});

test("a change beside the page makes a print old, and other changes nothing", async () => {
	const { printer, kept, begun, change } = aPrinter();
	const asked = printer.print("/asia/one");
	const print = await begun();
	change(5, "latest");
	change(5, "home");
	await print.finish({ readAt: 9999, hard: ["story:1"], soft: ["latest"] });
	await asked;
	assert.equal(kept[0]?.oldSince, 0);
});

test("what nobody can vouch for is handed out and not kept", async () => {
	const [known, blind] = [aPrinter(), aPrinter({ isFollowing: false })];
	const cases: [ReturnType<typeof aPrinter>, Parts][] = [
		[known, { readAt: 9999, keepable: false }],
		[blind, { readAt: 9999 }],
	];
	for (const [{ printer, kept, begun }, parts] of cases) {
		const asked = printer.print("/");
		await (await begun()).finish(parts);
		assert.equal((await asked).kept, false);
		assert.equal(kept.length, 0);
	}
});

test("only so many are printed at a time, and what was seen while one waited does not count against it", async () => {
	const { printer, begun, change, waiting } = aPrinter({ atOnce: 1 });
	const first = printer.print("/");
	const second = printer.print("/asia");
	const print = await begun();
	assert.equal(waiting.length, 0);
	change(5, "section:asia");
	await print.finish({ readAt: 9999 });
	await first;
	await (await begun()).finish({ readAt: 9999, hard: ["section:asia"] });
	assert.equal((await second).kept, true);
});
