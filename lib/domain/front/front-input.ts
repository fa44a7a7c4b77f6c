import { z } from "zod";
import { At } from "@/lib/domain/input";
import { FrontContainers, FrontKey } from "./front";
import { FrontOperation } from "./front-operation";

/** What each act on a front is told. */

/** The client's own name of a step: what is sent twice is done once. */
const id = z.uuid();
const front = FrontKey;

export const EditFront = z.strictObject({ front, id, operation: FrontOperation });
export type EditFront = z.infer<typeof EditFront>;

export const TakeBack = z.strictObject({ front, id });
export type TakeBack = z.infer<typeof TakeBack>;

/** `containers`: the page as it arranges itself. */
export const StartFront = z.strictObject({ front, id, containers: FrontContainers });
export type StartFront = z.infer<typeof StartFront>;

export const LaunchFront = z.strictObject({
	front,
	/** The draft's version that the editor saw; refused when something was done to it since. */
	version: z.number().int().min(0),
	/** Left out: now. */
	at: At.optional(),
	/** Cards whose stories are not live then, which the editor knows of. */
	knowing: z.array(z.uuid()).max(600).default([]),
});
export type LaunchFront = z.infer<typeof LaunchFront>;

export const OfEdition = z.strictObject({ front, editionId: z.uuid() });
export type OfEdition = z.infer<typeof OfEdition>;

export const HandBackFront = z.strictObject({ front });
export type HandBackFront = z.infer<typeof HandBackFront>;
