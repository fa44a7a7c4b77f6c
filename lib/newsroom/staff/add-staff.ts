import { inTransaction } from "@/lib/db/newsroom";
import { normalizeEmail } from "@/lib/domain/email";
import type { AddStaff } from "@/lib/domain/input";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { checkPassword } from "./check-password";
import { newPassword } from "./new-password";
import { hashPassword } from "./password-hash";
import { recordStaffEvent } from "./record-staff-event";

/** `password` is the one that was made, to be handed over once; null where it was given. */
export type AddedStaff = { staffId: string; email: string; name: string; password: string | null };

/** @throws Refusal `invalid` */
export function emailOf(text: string): string {
	const email = normalizeEmail(text);
	if (email) return email;
	const sentence = "This is not an e-mail address that can be used here.";
	throw new Refusal("invalid", sentence, [{ field: "email", sentence }]);
}

/**
 * Opens an account for somebody who works here. Without a password one is made up.
 *
 * @throws Refusal `forbidden` | `invalid` | `conflict` (the address is taken)
 */
export async function addStaff({ actor }: Context, input: AddStaff): Promise<AddedStaff> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may add staff.");
	const email = emailOf(input.email);
	const made = input.password ? null : newPassword();
	const password = input.password || (made ?? "");
	if (!made) await checkPassword(password, { email, name: input.name });
	const passwordHash = await hashPassword(password);
	return inTransaction(async (tx, now) => {
		await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`staff:${email}`}, 0))::text`;
		const taken = await tx.staff.count({ where: { email } });
		const sentence = "Somebody has this e-mail address already.";
		if (taken > 0) throw new Refusal("conflict", sentence, [{ field: "email", sentence }]);
		const desks = await tx.desk.findMany({
			where: { slug: { in: input.deskSlugs } },
			select: { id: true },
		});
		ensure(
			desks.length === new Set(input.deskSlugs).size,
			"invalid",
			"One of the desks does not exist.",
		);
		const staff = await tx.staff.create({
			data: {
				email,
				name: input.name,
				role: input.role,
				passwordHash,
				createdAt: now,
				desks: { create: desks.map(({ id }) => ({ deskId: id })) },
			},
			select: { id: true },
		});
		await recordStaffEvent(tx, {
			act: "staff-added",
			actor,
			at: now,
			staffId: staff.id,
			to: input.role,
			detail: { email },
		});
		return { staffId: staff.id, email, name: input.name, password: made };
	});
}
