import { inTransaction } from "@/lib/db/newsroom";
import type { AddStaff } from "@/lib/domain/input";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { checkPassword } from "./check-password";
import { newPassword } from "./new-password";
import { deskIdsOf, emailOf, openAccount } from "./open-account";
import { hashPassword } from "./password-hash";
import { recordStaffEvent } from "./record-staff-event";

/** `password` is the one that was made, to be handed over once; null where it was given. */
export type AddedStaff = { staffId: string; email: string; name: string; password: string | null };

/**
 * Opens an account for somebody who works here, from the command line; on the screen people are invited.
 * Without a password one is made up.
 *
 * @throws Refusal `forbidden` | `invalid` | `conflict` (the address is taken)
 */
export async function addStaff({ actor }: Context, input: AddStaff): Promise<AddedStaff> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may add staff.");
	const { name, role } = input;
	const email = emailOf(input.email);
	const made = input.password ? null : newPassword();
	const password = input.password || (made ?? "");
	if (!made) await checkPassword(password, { email, name });
	const passwordHash = await hashPassword(password);
	return inTransaction(async (tx, now) => {
		const deskIds = await deskIdsOf(tx, input.deskSlugs);
		const staffId = await openAccount(tx, { email, name, role, passwordHash, deskIds, now });
		const entry = { act: "staff-added", actor, at: now, staffId, to: role } as const;
		await recordStaffEvent(tx, { ...entry, detail: { email } });
		return { staffId, email, name, password: made };
	});
}
