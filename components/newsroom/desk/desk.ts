import { createContext, useContext } from "react";
import type { DraftKeeper } from "@/components/newsroom/draft/draft-keeper";
import type { PictureShelf } from "@/components/newsroom/pictures/picture-shelf";
import type { HouseWording } from "@/lib/domain/amendment";
import type { Named } from "@/lib/domain/named";

/** What an editor chooses from. */
export type Choices = {
	sections: (Named & { deskId: string })[];
	/** No longer chosen; stories that are there stay there. */
	retiredSections: Named[];
	desks: Named[];
	topics: Named[];
	contributors: Named[];
	sources: Named[];
	/** What was merged into another, which old revisions name. */
	merged: Named[];
};

/** What every part of an open editor shares. */
export type Desk = {
	storyId: string;
	keeper: DraftKeeper;
	pictures: PictureShelf;
	choices: Choices;
	/** The site's zone and the language that stories have unless they say otherwise. */
	site: { timeZone: string; language: string };
	/** How the house words corrections and clarifications. */
	wording: HouseWording;
	/** Whether the signed-in person may change this draft. */
	mayEdit: boolean;
};

export const DeskContext = createContext<Desk | null>(null);

/** The desk that a part of the editor stands on. */
export function useDesk(): Desk {
	const desk = useContext(DeskContext);
	if (!desk) throw new Error("This part stands outside of the editor.");
	return desk;
}
