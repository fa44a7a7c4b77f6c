import { randomInt } from "node:crypto";
import { newsroomClient } from "@/lib/db/newsroom";
import { deliveryRests, testKind } from "@/lib/domain/webhook";
import { databaseNow } from "@/lib/newsroom/database-now";
import { unseal } from "@/lib/newsroom/seal";
import { NoAnswer, postSafely } from "./post-safely";
import { signedHeaders } from "./sign-delivery";

/** What is told, and of which story. */
export type DueDelivery = { id: string; kind: string; storyId: string | null; at: Date };

/** Puts a delivery into words for the machine: public facts only, as they stand now. */
export type InWords = (delivery: DueDelivery) => Promise<unknown>;

type Claimed = DueDelivery & { tries: number; address: string; secretSealed: string };

/** To take a delivery is to count the try and to put the next one off; see `send-due-mail`. */
async function claim(): Promise<Claimed | null> {
	const [claimed] = await newsroomClient().$queryRaw<Claimed[]>`
		UPDATE webhook_delivery AS delivery
		SET tries = tries + 1, last_try_at = now(), next_try_at = now() + interval '60 seconds'
		FROM webhook
		WHERE webhook.id = delivery.webhook_id AND delivery.id = (
			SELECT d.id FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
			WHERE d.delivered_at IS NULL AND d.dead_at IS NULL AND d.next_try_at <= now()
				AND w.removed_at IS NULL AND (w.switched_on OR d.kind = ${testKind})
			ORDER BY d.next_try_at LIMIT 1 FOR UPDATE OF d SKIP LOCKED
		)
		RETURNING delivery.id, delivery.kind, delivery.story_id AS "storyId", delivery.at,
			delivery.tries, webhook.address, webhook.secret_sealed AS "secretSealed"`;
	return claimed ?? null;
}

type Outcome = { taken: boolean; status: number | null; answer: string; milliseconds: number };

async function attempt(delivery: Claimed, inWords: InWords): Promise<Outcome> {
	const begun = performance.now();
	const outcome = (rest: Omit<Outcome, "milliseconds">) => ({
		...rest,
		milliseconds: Math.round(performance.now() - begun),
	});
	const secret = unseal("webhook secret", delivery.secretSealed);
	if (!secret) {
		const answer = "AUTH_SECRET is another than when its secret was kept. Renew the secret.";
		return outcome({ taken: false, status: null, answer });
	}
	const body = JSON.stringify(await inWords(delivery));
	const headers = signedHeaders(secret, { id: delivery.id, at: await databaseNow(), body });
	try {
		const { status, text } = await postSafely(delivery.address, headers, body);
		return outcome({ taken: status >= 200 && status < 300, status, answer: text });
	} catch (error) {
		if (!(error instanceof NoAnswer)) throw error;
		return outcome({ taken: false, status: null, answer: error.message });
	}
}

/** The rest before the next try, in seconds, a fifth more or less: machines that fell together do not all call at once. */
function restAfter({ kind, tries }: Claimed): number | null {
	const rest = kind === testKind ? undefined : deliveryRests[tries - 1];
	return rest === undefined ? null : (rest * randomInt(800, 1201)) / 1000;
}

async function note(delivery: Claimed, outcome: Outcome): Promise<void> {
	const { taken, status, answer, milliseconds } = outcome;
	const rest = taken ? null : restAfter(delivery);
	await newsroomClient().$executeRaw`
		UPDATE webhook_delivery SET status = ${status}, answer = ${answer},
			milliseconds = ${milliseconds},
			delivered_at = CASE WHEN ${taken} THEN now() END,
			dead_at = CASE WHEN ${!taken && rest === null} THEN now() END,
			next_try_at = now() + make_interval(secs => ${rest ?? 0}::double precision)
		WHERE id = ${delivery.id}::uuid`;
}

/** Delivers one that is due; false where there was none. */
export async function deliverDue(inWords: InWords): Promise<boolean> {
	const delivery = await claim();
	if (!delivery) return false;
	await note(delivery, await attempt(delivery, inWords));
	return true;
}
