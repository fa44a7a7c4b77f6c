import { randomUUID } from "node:crypto";
import { newsroomClient } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import {
	type FrontCard,
	type FrontContainer,
	FrontContainers,
	type FrontKey,
	plainCard,
} from "@/lib/domain/front/front";
import type { FrontOperation } from "@/lib/domain/front/front-operation";
import { editFront } from "@/lib/newsroom/front/edit-front";
import { startFront } from "@/lib/newsroom/front/start-front";

/** A block of a front, with nothing that fills it. */
export function aBlock(
	cards: FrontCard[] = [],
	part: Partial<FrontContainer> = {},
): FrontContainer {
	const fill = { from: "nothing" as const };
	return { id: randomUUID(), kind: "grid", title: "", fill, count: 6, ...part, cards };
}

/** A card of a story, as its story tells it. */
export const cardOf = (storyId: string): FrontCard => plainCard(randomUUID(), storyId, "normal");

/** Makes a front's draft what it should be; its version then. */
export async function draftOf(
	actor: Actor,
	front: FrontKey,
	containers: FrontContainer[],
): Promise<number> {
	const { version } = await startFront({ actor }, { front, id: randomUUID(), containers });
	return version;
}

/** What a front's draft holds. */
export async function containersOf(front: FrontKey): Promise<FrontContainer[]> {
	const draft = await newsroomClient().frontDraft.findUniqueOrThrow({ where: { front } });
	return FrontContainers.parse(draft.containers);
}

/** Does one operation to a front. */
export function editDraft(actor: Actor, front: FrontKey, operation: FrontOperation) {
	return editFront({ actor }, { front, id: randomUUID(), operation });
}
