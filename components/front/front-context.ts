import type { Site } from "@/lib/published/site";

/** What every card needs to tell the time: the paper's zone and language, and the reader's instant. */
export type FrontContext = {
	site: Site;
	now: Date;
	/** Says in the markup which story and which block stands where, for the editor of the front. */
	marked?: boolean;
};
