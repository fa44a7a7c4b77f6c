import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { isOneLine } from "@/lib/domain/mail";
import { ensure } from "@/lib/domain/refusal";
import { findLink, lockLink } from "./account-link";
import { checkPassword } from "./check-password";
import { grantFor } from "./grant-for";
import { openAccount } from "./open-account";
import { hashPassword } from "./password-hash";
import { recordStaffEvent } from "./record-staff-event";

/** What stands behind the "#" of a link; also where it was copied with what surrounds it. */
export const LinkToken = z
	.string()
	.max(600)
	.transform((text) => text.trim().replace(/^.*#/, ""));

export const TakeUpInvitation = z.strictObject({
	token: LinkToken,
	name: z.string().trim().min(1, "Give your name.").max(120).refine(isOneLine, "This is one line."),
	password: z.string().max(1024),
});
export type TakeUpInvitation = z.infer<typeof TakeUpInvitation>;

/**
 * Opens the account of somebody who was invited, and lets them in. Who acts is whoever holds the link.
 *
 * @throws Refusal `not-found` (the link opens nothing) | `invalid` | `conflict` (the address was taken since)
 */
export async function takeUpInvitation({
	token,
	name,
	password,
}: TakeUpInvitation): Promise<{ grant: string }> {
	const { email } = await findLink("invitation", token);
	await checkPassword(password, { email, name });
	const passwordHash = await hashPassword(password);
	return inTransaction(async (tx, now) => {
		const link = await lockLink(tx, "invitation", token);
		ensure(link.role, "not-found", "This link is no invitation.");
		const desks = await tx.desk.findMany({
			where: { id: { in: link.deskIds } },
			select: { id: true },
		});
		const deskIds = desks.map(({ id }) => id);
		const account = { email: link.email, name, role: link.role, passwordHash, deskIds, now };
		const staffId = await openAccount(tx, account);
		await tx.accountLink.update({ where: { id: link.id }, data: { usedAt: now, staffId } });
		const actor = { type: "staff", id: staffId, name, role: link.role, deskIds } as const;
		await recordStaffEvent(tx, {
			act: "staff-added",
			actor: { ...actor, deskIds: [...deskIds] },
			at: now,
			staffId,
			to: link.role,
			detail: { email: link.email, invitationId: link.id },
		});
		return { grant: await grantFor(tx, { staffId, authMethods: ["password"], now }) };
	});
}
