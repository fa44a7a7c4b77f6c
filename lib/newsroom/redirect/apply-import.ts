import { inTransaction, type Tx, wholesale } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { redirectsKey } from "@/lib/domain/page-key";
import type { ChosenImport } from "@/lib/domain/redirect";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { ensureMaySetUp } from "@/lib/newsroom/taxonomy/lock-taxonomy";
import { lockRedirects } from "./add-redirect";
import { followKept, loopsIn } from "./chains";

async function requireImport(tx: Tx, importId: string) {
	const found = await tx.redirectImport.findUnique({ where: { id: importId } });
	ensure(found, "not-found", "There is no such file of old addresses.");
	return found;
}

/** Redirects that came since the file was looked at may close a loop with it. @throws Refusal `conflict` */
async function ensureStillGood(tx: Tx, importId: string, expected: number): Promise<void> {
	const lines = await tx.redirectLine.findMany({
		where: { importId, fault: null },
		select: { source: true, target: true },
	});
	const leads = new Map(lines.map(({ source, target }) => [source, target]));
	const loops = loopsIn(await followKept(tx, leads));
	const stale = lines.length !== expected || lines.some(({ source }) => loops.has(source));
	ensure(!stale, "conflict", "Something changed since this file was looked at. Send it again.");
}

/**
 * Takes the good lines of a file, all at once.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict` (taken already, or something changed since)
 */
export async function applyImport(
	{ actor }: Context,
	{ importId }: ChosenImport,
): Promise<{ taken: number }> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockRedirects(tx);
		const { appliedAt, good, fileName } = await requireImport(tx, importId);
		ensure(!appliedAt, "conflict", "This file has been taken already.");
		ensure(good > 0, "conflict", "There is no good line in this file.");
		await ensureStillGood(tx, importId, good);
		const taken = await tx.$executeRaw`
			INSERT INTO redirect (id, source, target, permanent, import_id, created_at, created_by)
			SELECT gen_random_uuid(), source, target, permanent, import_id, ${now}::timestamptz, ${staffIdOf(actor)}::uuid
			FROM redirect_line WHERE import_id = ${importId}::uuid AND fault IS NULL
			ON CONFLICT (source) DO NOTHING`;
		await tx.redirectLine.deleteMany({ where: { importId, fault: null } });
		await tx.redirectImport.update({ where: { id: importId }, data: { appliedAt: now } });
		const detail = { importId, fileName, taken };
		await recordEvent(tx, { act: "redirects-imported", actor, at: now, detail });
		await recordChange(tx, now, [redirectsKey]);
		return { taken };
	}, wholesale);
}

/**
 * Takes back, as a whole, what came of a file and is still there.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict` (not taken, or taken back already)
 */
export async function undoImport(
	{ actor }: Context,
	{ importId }: ChosenImport,
): Promise<{ removed: number }> {
	ensureMaySetUp(actor);
	return inTransaction(async (tx, now) => {
		await lockRedirects(tx);
		const { appliedAt, undoneAt, fileName } = await requireImport(tx, importId);
		ensure(appliedAt && !undoneAt, "conflict", "There is nothing to take back.");
		const { count: removed } = await tx.redirect.deleteMany({ where: { importId } });
		await tx.redirectImport.update({ where: { id: importId }, data: { undoneAt: now } });
		const detail = { importId, fileName, removed };
		await recordEvent(tx, { act: "redirects-taken-back", actor, at: now, detail });
		await recordChange(tx, now, [redirectsKey]);
		return { removed };
	}, wholesale);
}
