import type { Tx } from "@/lib/db/newsroom";
import { type Actor, actorReference } from "@/lib/domain/actor";

/** The acts on accounts, sessions and tokens, each by its own word. */
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
	act: StaffAct;
	actor: Actor;
	at: Date;
	/** Whose account it is about. */
	staffId?: string;
	from?: string;
	to?: string;
	detail?: Record<string, string | number | string[]>;
};

/** Writes down what was done to an account, in the transaction that does it. No secret is ever in it. */
export async function recordStaffEvent(
	tx: Tx,
	{ act, actor, at, staffId, from, to, detail }: Entry,
): Promise<void> {
	await tx.event.create({
		data: {
			act,
			actor: actorReference(actor),
			at,
			fromState: from ?? null,
			toState: to ?? null,
			detail: { ...detail, ...(staffId ? { staffId } : {}) },
		},
	});
}
