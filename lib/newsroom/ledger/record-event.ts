import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/newsroom";
import { type Actor, actorReference } from "@/lib/domain/actor";

/** The acts on stories, pictures and fronts, each by its own word. */
export type Act =
	| "written"
	| "save-refused"
	| "revision-kept"
	| "revision-restored"
	| "moved"
	| "published"
	| "updated"
	| "corrected"
	| "republished"
	| "scheduled"
	| "rescheduled"
	| "cancelled"
	| "expiry-set"
	| "embargo-set"
	| "withdrawn"
	| "picture-added"
	| "picture-credited"
	| "front-launched"
	| "front-scheduled"
	| "front-called-off"
	| "front-brought-back"
	| "front-handed-back"
	| "breaking-set"
	| "breaking-ended";

/** The acts on accounts, sessions and tokens, and on the paper itself. */
export type StaffAct =
	| "staff-added"
	| "staff-suspended"
	| "staff-readmitted"
	| "role-changed"
	| "desks-set"
	| "password-changed"
	| "password-reset"
	| "signed-in"
	| "session-ended"
	| "token-created"
	| "token-revoked"
	| "site-founded";

type Entry = {
	act: Act | StaffAct;
	actor: Actor;
	at: Date;
	storyId?: string;
	publicationId?: string;
	from?: string;
	to?: string;
	detail?: Prisma.InputJsonObject;
};

/** Writes down what was done, in the transaction that does it. */
export async function recordEvent(tx: Tx, entry: Entry): Promise<void> {
	await tx.event.create({
		data: {
			act: entry.act,
			actor: actorReference(entry.actor),
			at: entry.at,
			storyId: entry.storyId ?? null,
			publicationId: entry.publicationId ?? null,
			fromState: entry.from ?? null,
			toState: entry.to ?? null,
			detail: entry.detail ?? {},
		},
	});
}
