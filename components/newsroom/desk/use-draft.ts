import { useSyncExternalStore } from "react";
import type { DraftView } from "@/components/newsroom/draft/draft-view";
import type { StoryContent } from "@/lib/domain/story";
import { useDesk } from "./desk";
import { useProblem } from "./problems";

/** A part of the draft's view; the caller is drawn again only when that part changes. */
export function useDraft<T>(select: (view: DraftView) => T): T {
	const { keeper } = useDesk();
	return useSyncExternalStore(
		keeper.subscribe,
		() => select(keeper.view()),
		() => select(keeper.view()),
	);
}

/** One field of the draft: its value, what is wrong with it, and how to change it. */
export function useField<Field extends keyof StoryContent>(field: Field) {
	const { keeper, mayEdit } = useDesk();
	const value = useDraft(({ content }) => content[field]);
	const unstorable = useDraft(({ problems }) => problems[field]);
	const unpublishable = useProblem(field);
	const change = (next: StoryContent[Field]) => {
		keeper.change({ [field]: next });
		unpublishable.mend();
	};
	return { value, problem: unstorable ?? unpublishable.sentence, change, mayEdit };
}
