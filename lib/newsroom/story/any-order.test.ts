import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { newsroomClient } from "@/lib/db/newsroom";
import { operator } from "@/lib/domain/actor";
import { storyKey, topicKey } from "@/lib/domain/page-key";
import { Refusal } from "@/lib/domain/refusal";
import { stretchesAfter } from "@/lib/domain/timeline";
import { asOf } from "@/lib/published/reader";
import { useFreshDatabase } from "@/lib/testing/database";
import { letHoursPass } from "@/lib/testing/let-hours-pass";
import { aPaper, aStory, changeField, type TestPaper } from "@/lib/testing/newsroom";
import { PublicLife } from "@/lib/testing/public-life";
import { cancelPublication } from "./cancel-publication";
import { expireStory } from "./expire-story";
import { publishStory } from "./publish-story";
import { reschedulePublication } from "./reschedule-publication";
import { withdrawStory } from "./withdraw-story";

const context = { actor: operator };
const hour = 60 * 60 * 1000;

let paper: TestPaper;
const database = useFreshDatabase(async () => {
	paper = await aPaper();
});

/** What is done, and with which of the schedules or at which hour. */
const Step = fc.record({
	act: fc.constantFrom(
		...(["publish", "schedule", "schedule", "schedule", "reschedule", "cancel", "cancel"] as const),
		...(["expire", "expire", "stay", "withdraw", "wait"] as const),
	),
	which: fc.nat(3),
	hours: fc.integer({ min: 1, max: 60 }),
});
type Step = { act: string; which: number; hours: number };

/** One story, its acts as they are, and beside it what its public life should be. */
class Life {
	readonly expected = new PublicLife();
	private text = 0;

	constructor(
		readonly storyId: string,
		private readonly origin: number,
	) {}

	private at = (hours: number) => new Date(this.origin + hours * hour).toISOString();

	private async save(): Promise<void> {
		this.text += 1;
		await changeField(this.storyId, "headline", `Text ${this.text}`);
		const topic = this.text % 2 ? paper.topics.japan : paper.topics.trade;
		await changeField(this.storyId, "topicIds", [topic]);
		if (this.text % 3 === 0) await changeField(this.storyId, "slug", `slug-${this.text % 2}`);
	}

	private async schedules(): Promise<{ id: string; from: Date }[]> {
		const rows = await newsroomClient().publication.findMany({
			where: { storyId: this.storyId, cancelledAt: null },
			select: { id: true, from: true, until: true, endedAs: true },
		});
		return stretchesAfter(rows, new Date());
	}

	private async publish(at?: string): Promise<void> {
		await this.save();
		const { storyId } = this;
		const { from } = await publishStory(context, { storyId, ...(at ? { at } : {}) });
		this.expected.publish(`Text ${this.text}`, from.getTime());
	}

	private async reschedule({ which, hours }: Step): Promise<void> {
		const schedules = await this.schedules();
		const one = schedules[which % Math.max(schedules.length, 1)];
		if (!one) return;
		const [publicationId, at] = [one.id, this.at(hours)];
		await reschedulePublication(context, { storyId: this.storyId, publicationId, at });
		this.expected.reschedule(one.from.getTime(), Date.parse(at));
	}

	private async cancel({ which }: Step): Promise<void> {
		const schedules = await this.schedules();
		const one = schedules[which % Math.max(schedules.length, 1)];
		if (!one) return;
		await cancelPublication(context, { storyId: this.storyId, publicationId: one.id });
		this.expected.takeOff(one.from.getTime());
	}

	private async expire(hours: number | null): Promise<void> {
		const until = hours === null ? null : this.at(hours);
		await expireStory(context, { storyId: this.storyId, until });
		this.expected.expire(until === null ? null : Date.parse(until));
	}

	private async withdraw(): Promise<void> {
		await withdrawStory(context, { storyId: this.storyId, reason: "It was not so." });
		this.expected.withdraw(Date.now());
	}

	private async wait(hours: number): Promise<void> {
		await letHoursPass(database.ownerUrl, hours);
		this.expected.letPass(hours * hour);
	}

	/** Whether an act is refused has tests of its own; here it only has to change nothing. */
	async take(step: Step): Promise<void> {
		const acts: Record<string, () => Promise<void>> = {
			publish: () => this.publish(),
			schedule: () => this.publish(this.at(step.hours)),
			reschedule: () => this.reschedule(step),
			cancel: () => this.cancel(step),
			expire: () => this.expire(step.hours),
			stay: () => this.expire(null),
			withdraw: () => this.withdraw(),
			wait: () => this.wait(Math.min(step.hours, 30)),
		};
		await acts[step.act]?.().catch((error: unknown) => {
			if (!(error instanceof Refusal && error.code === "conflict")) throw error;
		});
	}

	/** What a reader finds at an instant: the text, and what each of its addresses says. */
	private found(at: Date) {
		return asOf(at)(async (client) => {
			const where = { storyId: this.storyId };
			const shown = await client.publishedStory.findFirst({ where });
			return { shown, addresses: await client.publishedAddress.findMany({ where }) };
		});
	}

	private rows() {
		return newsroomClient().publication.findMany({
			where: { storyId: this.storyId, cancelledAt: null },
			select: { from: true, until: true, topics: { select: { topic: true } } },
		});
	}

	/** Just before each turn to come of what is recorded or expected, at it, and long after all. */
	private async instantsToLookAt(): Promise<number[]> {
		const recorded = (await this.rows()).flatMap(({ from, until }) => [from, until ?? from]);
		const turns = [...recorded.map((at) => at.getTime()), ...this.expected.turns()];
		const now = Date.now() + 1000;
		return [now, ...turns.flatMap((at) => [at - 1, at]).filter((at) => at > now), now + 999 * hour];
	}

	async compare(): Promise<void> {
		for (const at of new Set(await this.instantsToLookAt())) {
			const { shown, addresses } = await this.found(new Date(at));
			assert.equal(shown?.headline ?? null, this.expected.shownAt(at));
			const first = this.expected.firstPublicAt();
			if (shown) assert.equal(shown.firstPublishedAt.getTime(), first);
			assert.equal(
				addresses.length > 0,
				first <= at,
				"an address is there from the first minute on",
			);
			for (const { currentPath, goneAt } of addresses) {
				assert.equal(currentPath, shown?.path ?? null);
				assert.equal(goneAt === null, shown !== null);
			}
		}
	}

	/** At each instant at which what is shown changes, a change names the story and the lists of both texts. */
	async ensureChangesAreTold(): Promise<void> {
		for (const { from, until, topics } of await this.rows()) {
			for (const instant of until ? [from, until] : [from]) {
				const changes = await newsroomClient().change.findMany({
					where: { effectiveAt: instant, keys: { has: storyKey(this.storyId) } },
				});
				const told = new Set(changes.flatMap(({ keys }) => keys));
				for (const { topic } of topics) assert.ok(told.has(topicKey(topic.slug)), topic.slug);
			}
		}
	}
}

test("whatever is done to a story, in whatever order, readers see what was said, and caches are told", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(Step, { minLength: 3, maxLength: 12 }), async (steps) => {
			const life = new Life(await aStory(paper.sections.asia), Date.now());
			for (const step of steps) await life.take(step);
			await life.compare();
			await life.ensureChangesAreTold();
		}),
		{ numRuns: 25 },
	);
});
