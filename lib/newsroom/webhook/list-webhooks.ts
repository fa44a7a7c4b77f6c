import { newsroomClient } from "@/lib/db/newsroom";
import type { Context } from "@/lib/newsroom/context";
import { ensureMaySetWebhooks } from "./lock-webhook";

/** A webhook as its screens show it; the secret is not in it. */
export type WebhookRow = {
	id: string;
	name: string;
	address: string;
	kinds: string[];
	switchedOn: boolean;
	createdAt: Date;
};

const shown = {
	id: true,
	name: true,
	address: true,
	kinds: true,
	switchedOn: true,
	createdAt: true,
} as const;

/** How the newest delivery of a webhook went. */
export type LastDelivery = { deliveredAt: Date | null; deadAt: Date | null; tries: number };

/** The webhooks by name, each with its newest delivery. @throws Refusal `forbidden` */
export async function listWebhooks({
	actor,
}: Context): Promise<(WebhookRow & { last: LastDelivery | null })[]> {
	ensureMaySetWebhooks(actor);
	const rows = await newsroomClient().webhook.findMany({
		where: { removedAt: null },
		select: {
			...shown,
			deliveries: {
				select: { deliveredAt: true, deadAt: true, tries: true },
				orderBy: [{ createdAt: "desc" }, { id: "desc" }],
				take: 1,
			},
		},
		orderBy: [{ name: "asc" }, { id: "asc" }],
		take: 200,
	});
	return rows.map(({ deliveries, ...row }) => ({ ...row, last: deliveries[0] ?? null }));
}

/** One of them. @throws Refusal `forbidden` */
export async function getWebhook(
	{ actor }: Context,
	webhookId: string,
): Promise<WebhookRow | null> {
	ensureMaySetWebhooks(actor);
	return newsroomClient().webhook.findUnique({
		where: { id: webhookId, removedAt: null },
		select: shown,
	});
}

export type DeliveryRow = LastDelivery & {
	id: string;
	kind: string;
	at: Date;
	story: { id: string; headline: string } | null;
	nextTryAt: Date;
	lastTryAt: Date | null;
	status: number | null;
	milliseconds: number | null;
	answer: string;
};

/** What a webhook was told, the newest hundred. @throws Refusal `forbidden` */
export async function listDeliveries(
	{ actor }: Context,
	webhookId: string,
): Promise<DeliveryRow[]> {
	ensureMaySetWebhooks(actor);
	const client = newsroomClient();
	const rows = await client.webhookDelivery.findMany({
		where: { webhookId },
		select: {
			id: true,
			kind: true,
			at: true,
			storyId: true,
			tries: true,
			nextTryAt: true,
			lastTryAt: true,
			deliveredAt: true,
			deadAt: true,
			status: true,
			milliseconds: true,
			answer: true,
		},
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take: 100,
	});
	const storyIds = rows.flatMap(({ storyId }) => (storyId ? [storyId] : []));
	const drafts = await client.draft.findMany({
		where: { storyId: { in: [...new Set(storyIds)] } },
		select: { storyId: true, headline: true },
	});
	const headlines = new Map(drafts.map(({ storyId, headline }) => [storyId, headline]));
	return rows.map(({ storyId, ...row }) => ({
		...row,
		story: storyId ? { id: storyId, headline: headlines.get(storyId) ?? "" } : null,
	}));
}
