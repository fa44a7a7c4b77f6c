import { z } from "zod";
import {
	CardSize,
	CardWords,
	ContainerSettings,
	FrontCard,
	FrontContainer,
	FrontContainers,
} from "./front";

const cardId = z.uuid();
const containerId = z.uuid();
/** The card or container that follows; null: at the end. One that is not there means the end too. */
const before = z.uuid().nullable();

/** A story gets a card; where it has one already, that one moves there and keeps its words. */
const Place = z.strictObject({ do: z.literal("place"), card: FrontCard, containerId, before });
const Move = z.strictObject({ do: z.literal("move"), cardId, containerId, before });
const Resize = z.strictObject({ do: z.literal("resize"), cardId, size: CardSize });
const Pin = z.strictObject({ do: z.literal("pin"), cardId, pinned: z.boolean() });
/** The card's own headline, kicker, standfirst or picture. */
const Word = z.strictObject({ do: z.literal("word"), cardId, words: CardWords.partial() });
const Remove = z.strictObject({ do: z.literal("remove"), cardId });
const AddContainer = z.strictObject({
	do: z.literal("add-container"),
	container: z.strictObject({ ...FrontContainer.shape, cards: z.array(FrontCard).max(0) }),
	before,
});
const MoveContainer = z.strictObject({ do: z.literal("move-container"), containerId, before });
const Configure = z.strictObject({
	do: z.literal("configure"),
	containerId,
	settings: ContainerSettings.partial(),
});
const RemoveContainer = z.strictObject({ do: z.literal("remove-container"), containerId });

/** What an editor does to a front. Moves name cards by id and never an order, so that two editors at once lose nothing. */
export const FrontOperation = z.discriminatedUnion("do", [
	Place,
	Move,
	Resize,
	Pin,
	Word,
	Remove,
	AddContainer,
	MoveContainer,
	Configure,
	RemoveContainer,
]);
export type FrontOperation = z.infer<typeof FrontOperation>;

/** Takes back a removal; where the story has got another card meanwhile, that one stays and nothing is done. */
const Restore = z.strictObject({ do: z.literal("restore"), card: FrontCard, containerId, before });
const RestoreContainer = z.strictObject({
	do: z.literal("restore-container"),
	container: FrontContainer,
	before,
});
/** The whole front anew: from the page as it is, from an edition. */
const Replace = z.strictObject({ do: z.literal("replace"), containers: FrontContainers });

/** Everything that can be done to a draft, undoing and beginning anew included. */
export const DraftOperation = z.discriminatedUnion("do", [
	...FrontOperation.options,
	Restore,
	RestoreContainer,
	Replace,
]);
export type DraftOperation = z.infer<typeof DraftOperation>;
export const DraftOperations = z.array(DraftOperation);
