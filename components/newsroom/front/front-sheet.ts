import { z } from "zod";
import { FrontContainers, FrontKey } from "@/lib/domain/front/front";

const EditionLine = z.object({
	editionId: z.uuid(),
	from: z.coerce.date(),
	until: z.coerce.date().nullable(),
	by: z.string().nullable(),
});
export type EditionLine = z.infer<typeof EditionLine>;

/** A front as its editor has it open (the shape of `FrontDesk` in `lib/newsroom`). */
export const FrontSheet = z.object({
	front: z.object({ key: FrontKey, name: z.string(), path: z.string() }),
	mayEdit: z.boolean(),
	version: z.number(),
	containers: FrontContainers,
	stories: z.record(
		z.string(),
		z.object({
			headline: z.string(),
			section: z.string().nullable(),
			hidden: z.string().nullable(),
		}),
	),
	names: z.record(z.string(), z.string()),
	canUndo: z.boolean(),
	canRedo: z.boolean(),
	live: EditionLine.nullable(),
	coming: z.array(EditionLine),
	differs: z.array(z.string()),
	changedAt: z.coerce.date().nullable(),
	changedBy: z.string().nullable(),
});
export type FrontSheet = z.infer<typeof FrontSheet>;

/** What a step answers. */
export const StepDone = z.object({ version: z.number(), because: z.string().nullable() });

/** What a launch answers. */
export const Launched = z.object({ editionId: z.uuid(), from: z.coerce.date(), path: z.string() });

export const kindNames = {
	lead: "Lead, with the newest beside it",
	grid: "Grid",
	list: "List, words only",
	opinion: "Opinion strip",
	pictures: "Pictures",
	recent: "Most recent, headlines",
} as const;

export const sizeNames = {
	lead: "Lead",
	large: "Large",
	normal: "Normal",
	headline: "Headline only",
} as const;
