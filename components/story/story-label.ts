import type { StoryKind } from "@/lib/domain/story";

const kindLabels: Record<StoryKind, string> = {
	news: "",
	analysis: "Analysis",
	opinion: "Opinion",
	interview: "Interview",
	explainer: "Explainer",
	gallery: "Pictures",
};

type Labelled = { kind: StoryKind; kicker: string };

/** The short label over a headline: the desk's own, else what kind of story it is; empty for plain news. */
export function storyLabel({ kind, kicker }: Labelled): string {
	return kicker || kindLabels[kind];
}

/** What a story is that is not news, in a word; readers are always told. */
export function kindLabel(kind: StoryKind): string {
	return kindLabels[kind];
}
