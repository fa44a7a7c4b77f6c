"use client";

import { useMemo, useState } from "react";
import type { PictureSheet } from "@/components/newsroom/pictures/picture-sheet";
import { PictureShelf } from "@/components/newsroom/pictures/picture-shelf";
import type { Problem } from "@/lib/domain/refusal";
import { type Choices, type Desk, DeskContext } from "./desk";
import type { DeskStory } from "./desk-story";
import { ProblemsContext } from "./problems";
import { StorySheet } from "./story-sheet";
import { useKeeper } from "./use-keeper";

type StoryDeskProps = {
	story: DeskStory;
	/** The pictures that the draft shows. */
	pictures: PictureSheet[];
	choices: Choices;
	site: Desk["site"];
	wording: Desk["wording"];
	staffId: string;
};

/** A story's editor: the draft, and beside it everything that becomes of it. */
export function StoryDesk({ story, pictures, choices, site, wording, staffId }: StoryDeskProps) {
	const { keeper, restored } = useKeeper(story, staffId);
	const [shelf] = useState(() => new PictureShelf(pictures));
	const [problems, setProblems] = useState<Problem[]>([]);
	const { storyId, may, deskState } = story;
	const mayEdit = may.edit && deskState !== "spiked";
	const desk = useMemo<Desk>(
		() => ({ storyId, keeper, pictures: shelf, choices, site, wording, mayEdit }),
		[storyId, keeper, shelf, choices, site, wording, mayEdit],
	);
	const shared = useMemo(() => ({ list: problems, set: setProblems }), [problems]);
	return (
		<DeskContext value={desk}>
			<ProblemsContext value={shared}>
				<StorySheet opening={story} restored={restored} />
			</ProblemsContext>
		</DeskContext>
	);
}
