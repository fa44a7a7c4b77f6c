import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { z } from "zod";
import { newsroomClient } from "@/lib/db/newsroom";
import { type Actor, operator } from "@/lib/domain/actor";
import { WebhookKind } from "@/lib/domain/webhook";
import { env } from "@/lib/env";
import { cancelPublication } from "@/lib/newsroom/story/cancel-publication";
import { expireStory } from "@/lib/newsroom/story/expire-story";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { reschedulePublication } from "@/lib/newsroom/story/reschedule-publication";
import { withdrawStory } from "@/lib/newsroom/story/withdraw-story";
import { addWebhook } from "@/lib/newsroom/webhook/add-webhook";
import { changeWebhook } from "@/lib/newsroom/webhook/change-webhook";
import { deliverDue } from "@/lib/newsroom/webhook/deliver-due";
import { getWebhook, listDeliveries, listWebhooks } from "@/lib/newsroom/webhook/list-webhooks";
import { removeWebhook } from "@/lib/newsroom/webhook/remove-webhook";
import { renewSecret } from "@/lib/newsroom/webhook/renew-secret";
import { sendDeliveryAgain } from "@/lib/newsroom/webhook/send-delivery-again";
import { switchWebhook } from "@/lib/newsroom/webhook/switch-webhook";
import { tellDueNews } from "@/lib/newsroom/webhook/tell-due-news";
import { testWebhook } from "@/lib/newsroom/webhook/test-webhook";
import { useFreshDatabase } from "@/lib/testing/database";
import { type HttpCatcher, startHttpCatcher } from "@/lib/testing/http-catcher";
import { letHoursPass } from "@/lib/testing/let-hours-pass";
import { aPaper, aStaffMember, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { describeDelivery } from "./webhook-jobs";

const context = { actor: operator };
const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
let paper: TestPaper;
let catcher: HttpCatcher;
let webhookId: string;
let secret: string;

const database = useFreshDatabase(async () => {
	paper = await aPaper();
});

before(async () => {
	catcher = await startHttpCatcher();
});

after(() => catcher.stop());

beforeEach(async () => {
	Object.assign(env(), { WEBHOOKS_TO_LOOPBACK: "1" });
	catcher.caught.length = 0;
	catcher.answerWith(200);
	for (const { id } of await listWebhooks(context)) await removeWebhook(context, { webhookId: id });
	const fields = { name: "App", address: catcher.url, kinds: WebhookKind.options };
	({ webhookId, secret } = await addWebhook(context, fields));
});

/** What the worker does in a second or two. */
async function work(): Promise<void> {
	while (await tellDueNews());
	while (await deliverDue(describeDelivery));
}

const Told = z.object({
	type: z.string(),
	timestamp: z.string(),
	data: z.object({
		storyId: z.string().nullable(),
		story: z.looseObject({ headline: z.string(), url: z.string() }).nullable(),
	}),
});

const told = () => catcher.caught.map(({ body }) => Told.parse(JSON.parse(body)));
const kindsTold = () => told().map(({ type }) => type);
const deliveries = () => listDeliveries(context, webhookId);

test("what becomes public is told, signed, with what readers see", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "The ferry is back" });
	await work();
	assert.deepEqual(told(), [], "a draft is no news");
	await publishStory(context, { storyId });
	await work();
	const [{ data, type } = { data: null, type: "" }] = told();
	assert.equal(type, "story.published");
	assert.equal(data?.storyId, storyId);
	assert.equal(data.story?.headline, "The ferry is back");
	assert.match(data.story?.url ?? "", /^http:\/\/localhost:3000\/asia\//);
	assert.deepEqual(
		Object.keys(data.story ?? {}).filter((key) => /note|slugline|desk/i.test(key)),
		[],
	);

	const [first] = catcher.caught;
	assert.ok(first);
	const { headers, body } = first;
	const key = Buffer.from(secret.replace("whsec_", ""), "base64");
	const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
	const signature = createHmac("sha256", key).update(signed).digest("base64");
	assert.equal(headers["webhook-signature"], `v1,${signature}`);
	assert.ok(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1000) < 60);
	const [row] = await deliveries();
	assert.equal(row?.status, 200);
	assert.equal(row.answer, "Answer 200");
	assert.equal(row.story?.headline, "The ferry is back");
});

test("updates, corrections, withdrawals and what comes back are told by their names", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "One" });
	await publishStory(context, { storyId });
	await changeField(storyId, "headline", "Two");
	await publishStory(context, { storyId });
	await changeField(storyId, "headline", "Three");
	const amendment = {
		kind: "correction",
		notice: "It was not two.",
		concealsEarlier: false,
	} as const;
	await publishStory(context, { storyId, amendment: { ...amendment, prominent: false } });
	await work();
	await withdrawStory(context, { storyId, reason: "A private fact about Rosa." });
	await work();
	const last = told().at(-1);
	assert.equal(last?.data.story, null);
	await publishStory(context, { storyId });
	await work();
	assert.deepEqual(kindsTold(), [
		"story.published",
		"story.updated",
		"story.corrected",
		"story.withdrawn",
		"story.published",
	]);
	assert.ok(!JSON.stringify(catcher.caught).includes("private fact"));
});

test("of a story that is set for later not a word leaves before its minute", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Under wraps" });
	await publishStory(context, { storyId, at: inHours(2) });
	await expireStory(context, { storyId, until: inHours(4) });
	await letHoursPass(database.ownerUrl, 1);
	await work();
	assert.deepEqual(catcher.caught, []);
	assert.deepEqual(await deliveries(), []);
	await letHoursPass(database.ownerUrl, 1.01);
	await work();
	assert.deepEqual(kindsTold(), ["story.published"]);
	await letHoursPass(database.ownerUrl, 2);
	await work();
	assert.deepEqual(kindsTold(), ["story.published", "story.expired"]);
	assert.equal(told()[1]?.data.story, null);
});

test("what is called off, moved or withdrawn before is told as it is, and never as it was meant", async () => {
	const [off, moved] = [await aStory(paper.sections.asia), await aStory(paper.sections.asia)];
	const first = await publishStory(context, { storyId: off, at: inHours(1) });
	await cancelPublication(context, { storyId: off, publicationId: first.publicationId });
	const second = await publishStory(context, { storyId: moved, at: inHours(1) });
	const { publicationId } = second;
	await reschedulePublication(context, { storyId: moved, publicationId, at: inHours(3) });
	await letHoursPass(database.ownerUrl, 2);
	await work();
	assert.deepEqual(catcher.caught, []);
	await letHoursPass(database.ownerUrl, 1.01);
	await work();
	assert.deepEqual(
		told().map(({ data }) => data.storyId),
		[moved],
	);
	const kept = await aStory(paper.sections.asia);
	await publishStory(context, { storyId: kept });
	await expireStory(context, { storyId: kept, until: inHours(1) });
	await expireStory(context, { storyId: kept, until: null });
	await letHoursPass(database.ownerUrl, 2);
	await work();
	assert.ok(!kindsTold().includes("story.expired"));
	assert.equal(await newsroomClient().newsDue.count(), 0, "nothing is left behind");
});

test("a worker that was away tells what readers see now, not what they saw", async () => {
	const storyId = await aStory(paper.sections.asia, { headline: "Gone again" });
	await publishStory(context, { storyId });
	await withdrawStory(context, { storyId, reason: "Killed." });
	await work();
	assert.deepEqual(kindsTold().sort(), ["story.published", "story.withdrawn"]);
	assert.ok(!JSON.stringify(catcher.caught).includes("Gone again"));
});

test("a machine that is down is tried again for a day, with longer and longer rests, then given up", async () => {
	catcher.answerWith(503);
	await publishStory(context, { storyId: await aStory(paper.sections.asia) });
	await work();
	const rests: number[] = [];
	for (;;) {
		const [row] = await deliveries();
		if (!row || row.deadAt) break;
		rests.push(row.nextTryAt.getTime() - Number(row.lastTryAt));
		await newsroomClient().webhookDelivery.update({
			where: { id: row.id },
			data: { nextTryAt: new Date(0) },
		});
		await work();
	}
	assert.equal(rests.length, 8);
	assert.ok(rests.every((rest, place) => place === 0 || rest > (rests[place - 1] ?? 0) * 0.6));
	const whole = rests.reduce((sum, rest) => sum + rest, 0);
	assert.ok(whole > 18 * hour && whole < 30 * hour, String(whole / hour));
	assert.equal(new Set(catcher.caught.map(({ headers }) => headers["webhook-id"])).size, 1);
	const [dead] = await deliveries();
	assert.equal(dead?.status, 503);

	catcher.answerWith(204);
	await sendDeliveryAgain(context, { deliveryId: dead.id });
	await work();
	assert.ok((await deliveries())[0]?.deliveredAt);
});

test("of two workers one delivers, and one tells", async () => {
	await publishStory(context, { storyId: await aStory(paper.sections.asia) });
	await Promise.all([tellDueNews(), tellDueNews(), tellDueNews()]);
	await Promise.all([1, 2, 3].map(() => deliverDue(describeDelivery)));
	assert.equal(catcher.caught.length, 1);
});

test("a redirect is not followed, and counts as not taken", async () => {
	catcher.answerWith(307, { location: catcher.url });
	await publishStory(context, { storyId: await aStory(paper.sections.asia) });
	await work();
	assert.equal(catcher.caught.length, 1);
	assert.equal((await deliveries())[0]?.status, 307);
	assert.equal((await deliveries())[0]?.deliveredAt, null);
});

test("one that is off, or was added since, or wants other news, is told nothing of it", async () => {
	await switchWebhook(context, { webhookId, to: "off" });
	const fields = { name: "Other", address: catcher.url, kinds: ["story.withdrawn" as const] };
	await addWebhook(context, fields);
	await publishStory(context, { storyId: await aStory(paper.sections.asia) });
	await addWebhook(context, { ...fields, kinds: WebhookKind.options });
	await work();
	assert.deepEqual(catcher.caught, []);
	await switchWebhook(context, { webhookId, to: "on" });
	await work();
	assert.deepEqual(catcher.caught, []);
});

test("a test says at once what the machine answered", async () => {
	const working = setInterval(() => void deliverDue(describeDelivery), 50);
	try {
		const { said } = await testWebhook(context, { webhookId });
		assert.match(said, /^It took the delivery: 200, within \d+ ms\. It said: “Answer 200”$/);
		catcher.answerWith(500);
		await assert.rejects(() => testWebhook(context, { webhookId }), /It answered 500/);
	} finally {
		clearInterval(working);
	}
	assert.deepEqual(kindsTold(), ["webhook.test", "webhook.test"]);
});

test("the secret is kept sealed, shown to nobody again, and another after it is renewed", async () => {
	const kept = await newsroomClient().webhook.findUniqueOrThrow({ where: { id: webhookId } });
	assert.ok(!JSON.stringify(kept).includes(secret));
	assert.ok(!JSON.stringify(await getWebhook(context, webhookId)).includes(secret));
	const renewed = await renewSecret(context, { webhookId });
	assert.match(renewed.secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
	assert.notEqual(renewed.secret, secret);
});

test("nobody but an admin sets, sees, tries or removes webhooks", async () => {
	const fields = { name: "Mine", address: catcher.url, kinds: WebhookKind.options };
	const others: Actor[] = [
		await aStaffMember("reporter"),
		await aStaffMember("editor"),
		await aStaffMember("producer"),
		{ type: "token", id: webhookId, name: "m", role: "admin" },
	];
	for (const actor of others) {
		for (const act of [
			() => addWebhook({ actor }, fields),
			() => changeWebhook({ actor }, { ...fields, webhookId }),
			() => switchWebhook({ actor }, { webhookId, to: "off" }),
			() => renewSecret({ actor }, { webhookId }),
			() => testWebhook({ actor }, { webhookId }),
			() => removeWebhook({ actor }, { webhookId }),
			() => sendDeliveryAgain({ actor }, { deliveryId: webhookId }),
			() => listWebhooks({ actor }),
			() => getWebhook({ actor }, webhookId),
			() => listDeliveries({ actor }, webhookId),
		])
			await assert.rejects(act, { name: "Refusal", code: "forbidden" });
	}
	await removeWebhook(context, { webhookId });
	for (const act of [
		() => changeWebhook(context, { ...fields, webhookId }),
		() => testWebhook(context, { webhookId }),
	])
		await assert.rejects(act, { name: "Refusal", code: "not-found" });
});
