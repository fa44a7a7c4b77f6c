import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { pathKey, redirectsKey } from "@/lib/domain/page-key";
import {
	type AddRedirect,
	pathOf,
	type RemoveRedirect,
	readSource,
	readTarget,
} from "@/lib/domain/redirect";
import { ensure, Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { ensureMaySetUp } from "@/lib/newsroom/taxonomy/lock-taxonomy";
import { followKept, loopsIn } from "./chains";
import { takenSources } from "./known-pages";

function wrong(field: "from" | "to", sentence: string): Refusal {
	return new Refusal("invalid", sentence, [{ field, sentence }]);
}

/** Acts on redirects follow one another: two at once could make a loop. */
export async function lockRedirects(tx: Tx): Promise<void> {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('dateline:redirects', 0))::text`;
}

function readAddresses({ from, to }: AddRedirect): { source: string; target: string } {
	const source = readSource(from);
	if (!source) throw wrong("from", "Write a path as /2014/05/old.html, or a whole address.");
	const target = readTarget(to);
	if (!target) throw wrong("to", "Write a path of this site as /asia, or an address with https://");
	if (source === target) throw wrong("to", "This leads to itself.");
	return { source, target };
}

/** @throws Refusal `invalid`, at the address that is wrong */
async function ensurePossible(tx: Tx, source: string, target: string): Promise<void> {
	const taken = (await takenSources(tx, [source])).get(source);
	if (taken) throw wrong("from", taken);
	const known = await tx.redirect.findUnique({ where: { source }, select: { target: true } });
	if (known)
		throw wrong("from", `This address leads to ${known.target} already. Remove that first.`);
	const leads = await followKept(tx, new Map([[source, target]]));
	if (loopsIn(leads).has(source))
		throw wrong("to", "From there readers would be led back: a loop.");
}

/**
 * Leads an old address on, at once. Whatever it leads to may lead on itself; readers come to the end in one step.
 *
 * @throws Refusal `forbidden` | `invalid` (no address, a page of ours, known, or a loop)
 */
export async function addRedirect(
	{ actor }: Context,
	input: AddRedirect,
): Promise<{ redirectId: string; source: string }> {
	ensureMaySetUp(actor);
	const { source, target } = readAddresses(input);
	return inTransaction(async (tx, now) => {
		await lockRedirects(tx);
		await ensurePossible(tx, source, target);
		const { id } = await tx.redirect.create({
			data: {
				source,
				target,
				permanent: input.kind === "permanent",
				createdAt: now,
				createdBy: staffIdOf(actor),
			},
		});
		const detail = { source, target, kind: input.kind };
		await recordEvent(tx, { act: "redirect-added", actor, at: now, detail });
		await recordChange(tx, now, [redirectsKey, pathKey(pathOf(source))]);
		return { redirectId: id, source };
	});
}

/**
 * Takes a redirect away: its address is that of nothing again.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function removeRedirect(
	{ actor }: Context,
	{ redirectId }: RemoveRedirect,
): Promise<void> {
	ensureMaySetUp(actor);
	await inTransaction(async (tx, now) => {
		await lockRedirects(tx);
		const redirect = await tx.redirect.findUnique({ where: { id: redirectId } });
		ensure(redirect, "not-found", "There is no such redirect.");
		await tx.redirect.delete({ where: { id: redirectId } });
		const { source, target } = redirect;
		await recordEvent(tx, {
			act: "redirect-removed",
			actor,
			at: now,
			detail: { source, target },
		});
		await recordChange(tx, now, [redirectsKey, pathKey(pathOf(source))]);
	});
}
