import { z } from "zod";
import { DraftPatch, FieldVersions } from "@/lib/domain/draft";
import { AnyStoryContent, emptyContent, type StoryContent } from "@/lib/domain/story";
import type { Sheet } from "./rebase";

/** What this computer holds of a text until the server has confirmed it. */
export type LocalCopy = Sheet & { unconfirmed: DraftPatch | null; keptBy: string };

/** Where local copies are kept: the browser's own storage, or a map in tests. */
export type CopyShelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const Loose = z.looseObject({
	headline: z.string(),
	body: z.looseObject({ content: z.array(z.unknown()) }),
});

/** Text is kept even where it could not be stored yet, so only its shape is checked here. */
const LooseContent = z
	.custom<StoryContent>((value) => Loose.safeParse(value).success)
	.transform((content) => ({ ...emptyContent(content.language), ...content }));
const Copy = z.object({
	base: z.object({ content: AnyStoryContent, versions: FieldVersions }),
	content: LooseContent,
	unconfirmed: DraftPatch.nullable(),
	keptBy: z.string(),
});

const keyOf = (storyId: string, staffId: string) => `dateline.draft.${staffId}.${storyId}`;

/** The local copy of one person's unsaved text of one story. */
export class LocalCopies {
	readonly #shelf: CopyShelf | null;
	readonly #key: string;
	/** One open window; another must not drop what this one keeps. */
	readonly #window = crypto.randomUUID();

	constructor(shelf: CopyShelf | null, storyId: string, staffId: string) {
		this.#shelf = shelf;
		this.#key = keyOf(storyId, staffId);
	}

	/** Whether it is now on the shelf: full or forbidden storage is told, not hidden. */
	keep(copy: Omit<LocalCopy, "keptBy">): boolean {
		try {
			this.#shelf?.setItem(this.#key, JSON.stringify({ ...copy, keptBy: this.#window }));
			return this.#shelf !== null;
		} catch {
			return false;
		}
	}

	find(): LocalCopy | null {
		try {
			const text = this.#shelf?.getItem(this.#key);
			const copy = text ? Copy.safeParse(JSON.parse(text)) : null;
			return copy?.success ? copy.data : null;
		} catch {
			return null;
		}
	}

	/** Takes our copy off the shelf: the server has it all. */
	drop(): void {
		if (this.find()?.keptBy === this.#window) this.#shelf?.removeItem(this.#key);
	}
}
