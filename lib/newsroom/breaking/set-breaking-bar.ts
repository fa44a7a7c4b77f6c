import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import type { SetBreakingBar } from "@/lib/domain/breaking-bar";
import { siteKey } from "@/lib/domain/page-key";
import { mayBreakNews } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordChange } from "@/lib/newsroom/ledger/record-change";
import { recordEvent } from "@/lib/newsroom/ledger/record-event";
import { chosenInstant } from "@/lib/newsroom/story/chosen-instant";
import { lockBreakingBars } from "./lock-breaking-bars";

/** Waits until it may be said: `from` on the paper's own clock. */
async function beginning(tx: Tx, from: string, now: Date): Promise<Date> {
	if (from === "") return now;
	const site = await tx.site.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
	try {
		return chosenInstant({ wall: from, zone: site.timeZone }, now).instant;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const problems = [{ field: "from", sentence: error.message }];
		throw new Refusal(error.code, error.message, problems);
	}
}

/**
 * Puts a line over every page, from now or from a minute. It takes the place of one that stands then; one
 * that is set for later stays, and must not be run into.
 *
 * @throws Refusal `forbidden` | `invalid` (the minute) | `conflict` (another begins before this one ends)
 */
export async function setBreakingBar(
	{ actor }: Context,
	{ text, link, from: wall, hours }: SetBreakingBar,
): Promise<{ barId: string }> {
	ensure(mayBreakNews(actor), "forbidden", "Only a producer or an admin may break news.");
	return inTransaction(async (tx, now) => {
		await lockBreakingBars(tx, now);
		const from = await beginning(tx, wall, now);
		const until = new Date(from.getTime() + hours * 3_600_000);
		const others = await tx.breakingBar.findMany({
			where: { cancelledAt: null, until: { gt: from }, from: { lt: until } },
		});
		const later = others.find((one) => one.from >= from);
		ensure(
			!later,
			"conflict",
			`“${later?.text}” begins before this line would end. Take that one down first, or choose fewer hours.`,
		);
		for (const { id } of others)
			await tx.breakingBar.update({ where: { id }, data: { until: from } });
		const { id } = await tx.breakingBar.create({
			data: { text, link, from, until, createdAt: now, createdBy: staffIdOf(actor) },
			select: { id: true },
		});
		await recordChange(tx, from, [siteKey]);
		await recordChange(tx, until, [siteKey]);
		await recordEvent(tx, {
			act: "breaking-set",
			actor,
			at: now,
			detail: { barId: id, text, from: from.toISOString(), until: until.toISOString() },
		});
		return { barId: id };
	});
}
