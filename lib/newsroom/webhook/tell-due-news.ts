import { inTransaction, type Tx } from "@/lib/db/newsroom";

const atOnce = 50;

type News = {
	id: bigint;
	publication_id: string;
	story_id: string;
	what: string;
	at: Date;
	so: boolean;
	goes_on: boolean;
	corrects: boolean;
	ended_as: string | null;
};

/**
 * What has come true since the last look, held so that no other worker takes it too. `so`: the record still
 * says it; what was called off or moved is no news. `goes_on`: it took over from an earlier version.
 */
function claimNews(tx: Tx): Promise<News[]> {
	return tx.$queryRaw<News[]>`
		SELECT due.id, due.publication_id, p.story_id, due.what, due.at,
			p.cancelled_at IS NULL AND CASE due.what
				WHEN 'begins' THEN p."from" = due.at
				ELSE p.until = due.at AND p.ended_as <> 'updated' END AS so,
			EXISTS (
				SELECT 1 FROM publication before WHERE before.story_id = p.story_id
				AND before.until = p."from" AND before.cancelled_at IS NULL
			) AS goes_on,
			coalesce(p.amendment_kind IN ('correction', 'clarification'), false) AS corrects,
			p.ended_as::text AS ended_as
		FROM news_due AS due JOIN publication AS p ON p.id = due.publication_id
		WHERE due.at <= now() ORDER BY due.at, due.id LIMIT ${atOnce}
		FOR UPDATE OF due SKIP LOCKED`;
}

function kindOf({ what, goes_on: goesOn, corrects, ended_as: endedAs }: News): string {
	if (what === "ends") return endedAs === "withdrawn" ? "story.withdrawn" : "story.expired";
	if (!goesOn) return "story.published";
	return corrects ? "story.corrected" : "story.updated";
}

/** Makes a delivery for each machine that wanted to be told of it and was there then. */
async function tell(tx: Tx, one: News, now: Date): Promise<void> {
	const kind = kindOf(one);
	const webhooks = await tx.webhook.findMany({
		where: {
			switchedOn: true,
			removedAt: null,
			kinds: { has: kind },
			createdAt: { lte: one.at },
		},
		select: { id: true },
	});
	await tx.webhookDelivery.createMany({
		data: webhooks.map(({ id }) => ({
			webhookId: id,
			kind,
			storyId: one.story_id,
			publicationId: one.publication_id,
			at: one.at,
			createdAt: now,
			nextTryAt: now,
		})),
	});
}

/** Turns what has come true into deliveries; true where more may have. */
export async function tellDueNews(): Promise<boolean> {
	return inTransaction(async (tx, now) => {
		const news = await claimNews(tx);
		for (const one of news) if (one.so) await tell(tx, one, now);
		await tx.newsDue.deleteMany({ where: { id: { in: news.map(({ id }) => id) } } });
		return news.length === atOnce;
	});
}
