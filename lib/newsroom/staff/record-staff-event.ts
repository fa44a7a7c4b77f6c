import type { Tx } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import { recordEvent, type StaffAct } from "@/lib/newsroom/ledger/record-event";

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
	{ staffId, detail, ...entry }: Entry,
): Promise<void> {
	await recordEvent(tx, { ...entry, detail: { ...detail, ...(staffId ? { staffId } : {}) } });
}
