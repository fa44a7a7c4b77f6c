import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Cast, Visitor } from "./doors-cast";

/** The states in which a story is played. */
export const states = ["draft", "scheduled", "live", "withdrawn", "spiked"] as const;
export type State = (typeof states)[number];

/** A story on the stage: `publicationId` of its schedule, or of what is or was live. */
export type StagedStory = { storyId: string; publicationId: string; kickerVersion: number };

/** A door that concerns a story, as "PUT /api/newsroom/stories/[storyId]/draft", and what is sent there. */
export type Act = { door: string; body?: (story: StagedStory & { revision: number }) => unknown };

const Written = z.object({ storyId: z.uuid() });
const Published = z.object({ publicationId: z.uuid() });
const Desk = z.looseObject({
	revision: z.number(),
	content: z.looseObject({ sectionId: z.uuid() }),
	versions: z.object({ fields: z.looseObject({ kicker: z.number() }) }),
});

const hour = 3_600_000;
export const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

let stories = 0;

function words(sectionId: string) {
	stories += 1;
	const block = (id: string, text: string) => ({
		type: "paragraph",
		attrs: { id },
		content: [{ type: "text", text }],
	});
	const content = [block("opening", "The ferry sailed at dawn."), block("second", "It was full.")];
	return { headline: `Doors ${process.pid} ${stories}`, sectionId, body: { type: "doc", content } };
}

/** Where the doors are tried: makes stories, plays requests, and sees what changed. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Sets the stage with stories of the foreign desk. */
export async function openStage(url: string, cast: Cast) {
	let sectionId = "";
	const unused = new Map<State, StagedStory>();

	/** A body that is a file or a form goes as it is, anything else as JSON. */
	async function ask(visitor: Visitor, method: string, path: string, body?: unknown) {
		const headers = new Headers(visitor.headers);
		let sent: FormData | Blob | string | null = null;
		if (body instanceof FormData || body instanceof Blob) sent = body;
		else if (body !== undefined) {
			sent = JSON.stringify(body);
			headers.set("content-type", "application/json");
		}
		const answer = await fetch(url + path, { method, headers, body: sent, redirect: "manual" });
		return { status: answer.status, headers: answer.headers, text: await answer.text() };
	}

	async function must(
		visitor: Visitor,
		path: string,
		body: unknown,
		method = "POST",
	): Promise<unknown> {
		const { status, text } = await ask(visitor, method, path, body);
		if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
		return text ? JSON.parse(text) : undefined;
	}

	/** What the desk holds of a story; looking changes nothing. */
	async function look(storyId: string): Promise<z.infer<typeof Desk>> {
		return Desk.parse(await must(cast.admin, `/api/newsroom/stories/${storyId}`, undefined, "GET"));
	}

	async function save({ storyId, kickerVersion }: StagedStory): Promise<StagedStory> {
		const patch = { fields: { kicker: "Ferries" }, bases: { kicker: kickerVersion } };
		await must(cast.admin, `/api/newsroom/stories/${storyId}/draft`, patch, "PUT");
		return { storyId, publicationId: randomUUID(), kickerVersion: kickerVersion + 1 };
	}

	async function make(state: State): Promise<StagedStory> {
		const content = words(sectionId);
		const { storyId } = Written.parse(
			await must(cast.writer, "/api/newsroom/stories", { content }),
		);
		const path = `/api/newsroom/stories/${storyId}`;
		const blank = { storyId, publicationId: randomUUID(), kickerVersion: 1 };
		if (state === "draft") return blank;
		if (state === "spiked") {
			await must(cast.admin, `${path}/move`, { to: "spiked" });
			return blank;
		}
		const when = state === "scheduled" ? { at: inHours(48) } : {};
		const { publicationId } = Published.parse(await must(cast.admin, `${path}/publish`, when));
		if (state === "withdrawn")
			await must(cast.admin, `${path}/withdraw`, { reason: "It was not so." });
		// A live story has a change that waits, so that it can be updated.
		return state === "live"
			? { ...(await save(blank)), publicationId }
			: { ...blank, publicationId };
	}

	/** A story in a state; the same one again as long as nobody has changed it. */
	async function storyIn(state: State): Promise<StagedStory> {
		const story = unused.get(state) ?? (await make(state));
		unused.set(state, story);
		return story;
	}

	/**
	 * Plays an act on a story in a state: the status, followed by "!" where the story was changed although
	 * the act was refused.
	 */
	async function play(visitor: Visitor, state: State, act: Act): Promise<string> {
		const story = await storyIn(state);
		const before = await look(story.storyId);
		const [method = "", pattern = ""] = act.door.split(" ");
		const path = pattern.replace("[storyId]", story.storyId);
		const body = act.body?.({ ...story, revision: before.revision });
		const { status, text } = await ask(visitor, method, path, body);
		if (status < 300 && method !== "GET") unused.delete(state);
		if (status >= 500) throw new Error(`${method} ${path}: ${status} ${text}`);
		const same =
			status < 300 || JSON.stringify(await look(story.storyId)) === JSON.stringify(before);
		return same ? String(status) : `${status}!`;
	}

	const first = { section: "asia", headline: "Doors", body: ["They open."] };
	const { id } = z
		.object({ id: z.uuid() })
		.parse(await must(cast.adminToken, "/api/v1/stories", first));
	sectionId = (await look(id)).content.sectionId;
	return { ask, must, look, storyIn, play };
}
