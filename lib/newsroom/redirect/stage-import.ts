import { inTransaction, type Tx, wholesale } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import type { LineFault } from "@/lib/domain/redirect";
import type { Context } from "@/lib/newsroom/context";
import { ensureMaySetUp } from "@/lib/newsroom/taxonomy/lock-taxonomy";
import { followKept, loopsIn } from "./chains";
import { takenSources } from "./known-pages";
import { type ReadLine, readLines } from "./read-lines";

/** Lines that are looked up or written at once. */
const batch = 5000;

function* inBatches<T>(all: T[]): Generator<T[]> {
	for (let from = 0; from < all.length; from += batch) yield all.slice(from, from + batch);
}

function mark(line: ReadLine, fault: LineFault, problem: string): void {
	line.fault = fault;
	line.problem = problem;
}

const good = (lines: ReadLine[]) => lines.filter(({ fault }) => fault === null);

/** Marks what is a page of ours, or leads on already. */
async function markTaken(tx: Tx, lines: ReadLine[]): Promise<void> {
	for (const part of inBatches(good(lines))) {
		const sources = part.map(({ source }) => source);
		const taken = await takenSources(tx, sources);
		const rows = await tx.redirect.findMany({
			where: { source: { in: sources } },
			select: { source: true, target: true },
		});
		const known = new Map(rows.map(({ source, target }) => [source, target]));
		for (const line of part) {
			const page = taken.get(line.source);
			const target = known.get(line.source);
			if (page) mark(line, "wrong", page);
			else if (target === line.target) mark(line, "known", "This redirect is there already.");
			else if (target) mark(line, "wrong", `This address leads to ${target} already.`);
		}
	}
}

async function markLoops(tx: Tx, lines: ReadLine[]): Promise<void> {
	const leads = new Map(good(lines).map(({ source, target }) => [source, target]));
	const loops = loopsIn(await followKept(tx, leads));
	for (const line of good(lines))
		if (loops.has(line.source))
			mark(line, "looping", "From there readers would be led back: a loop.");
}

/** In one statement for each batch: the client's own way takes a second for a thousand. */
async function keepLines(tx: Tx, importId: string, lines: ReadLine[]): Promise<void> {
	for (const part of inBatches(lines))
		await tx.$executeRaw`
			INSERT INTO redirect_line (import_id, line, written, source, target, permanent, fault, problem)
			SELECT ${importId}::uuid, line, ARRAY(SELECT jsonb_array_elements_text(written)), source, target,
				permanent, fault, problem
			FROM jsonb_to_recordset(${JSON.stringify(part)}::jsonb) AS l (line integer, written jsonb,
				source text, target text, permanent boolean, fault text, problem text)`;
}

/** Files that were looked at and left: their lines go after a day. */
async function dropLeft(tx: Tx, now: Date): Promise<void> {
	const dayAgo = new Date(now.getTime() - 24 * 3_600_000);
	await tx.redirectLine.deleteMany({
		where: { import: { appliedAt: null, createdAt: { lt: dayAgo } } },
	});
}

/**
 * Looks at a CSV file of old addresses before anything is taken from it: which lines are good, and what
 * is wrong with the others.
 *
 * @throws Refusal `forbidden` | `invalid`
 */
export async function stageImport(
	{ actor }: Context,
	{ fileName, file }: { fileName: string; file: AsyncIterable<Uint8Array> },
): Promise<{ importId: string; good: number; lines: number }> {
	ensureMaySetUp(actor);
	const lines = await readLines(file);
	return inTransaction(async (tx, now) => {
		await markTaken(tx, lines);
		await markLoops(tx, lines);
		await dropLeft(tx, now);
		const counts = { lines: lines.length, good: good(lines).length };
		const { id } = await tx.redirectImport.create({
			data: { fileName, ...counts, createdAt: now, createdBy: staffIdOf(actor) },
			select: { id: true },
		});
		await keepLines(tx, id, lines);
		return { importId: id, ...counts };
	}, wholesale);
}
