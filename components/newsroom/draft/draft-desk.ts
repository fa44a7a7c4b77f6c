import { mock } from "node:test";
import { type Draft, type DraftPatch, firstVersions, mergeDraft } from "@/lib/domain/draft";
import { emptyContent, type StoryContent } from "@/lib/domain/story";
import { paragraph } from "@/lib/domain/story-body";
import { DraftKeeper } from "./draft-keeper";
import { LocalCopies } from "./local-copy";
import type { SaveAnswer } from "./save-answer";

/** A writer's desk for tests: a server in any weather, a shelf for copies, and time in the hand. */

export type Weather = "fair" | "request-lost" | "answer-lost" | "signed-out" | "broken";

/** A server that merges as ours does, in whatever weather the test makes. */
export class Newsroom {
	draft: Draft;
	version = 1;
	weather: Weather = "fair";
	conflicts = 0;
	patches: DraftPatch[] = [];
	delay = 0;

	constructor(content: StoryContent) {
		this.draft = { content, versions: firstVersions(content) };
	}

	save(patch: DraftPatch) {
		const { conflicts, changed, ...draft } = mergeDraft(this.draft, structuredClone(patch));
		this.draft = structuredClone(draft);
		if (changed) this.version += 1;
		this.conflicts += conflicts.length;
		return { ...this.draft, version: this.version, savedAt: new Date(), conflicts };
	}

	send = async (patch: DraftPatch): Promise<SaveAnswer> => {
		this.patches.push(patch);
		const { weather } = this;
		if (this.delay) await new Promise((resolve) => setTimeout(resolve, this.delay));
		if (weather === "request-lost") return { is: "unreachable", why: "offline" };
		if (weather === "broken") return { is: "unreachable", why: "server" };
		if (weather === "signed-out") return { is: "signed-out" };
		const draft = this.save(patch);
		return weather === "answer-lost"
			? { is: "unreachable", why: "offline" }
			: { is: "saved", draft: structuredClone(draft) };
	};

	opening() {
		return { ...structuredClone(this.draft), version: this.version, updatedAt: new Date() };
	}
}

class Shelf extends Map<string, string> {
	getItem = (key: string) => this.get(key) ?? null;
	setItem = (key: string, value: string) => void this.set(key, value);
	removeItem = (key: string) => void this.delete(key);
}

export function aDesk(content: Partial<StoryContent> = {}) {
	const newsroom = new Newsroom({ ...emptyContent("en"), ...content });
	const shelf = new Shelf();
	const open = () =>
		new DraftKeeper({
			opening: newsroom.opening(),
			send: newsroom.send,
			copies: new LocalCopies(shelf, "story", "ana"),
		});
	return { newsroom, shelf, open };
}

const breath = () => new Promise((resolve) => setImmediate(resolve));

/** Lets time go by, a quarter of a second at a time. */
export async function pass(milliseconds: number) {
	for (let passed = 0; passed < milliseconds; passed += 250) {
		mock.timers.tick(250);
		await breath();
		await breath();
	}
}

/** A text of paragraphs, each with its id. */
export const body = (...texts: [string, string][]) => ({
	type: "doc" as const,
	content: texts.map(([id, text]) => paragraph(id, text)),
});
