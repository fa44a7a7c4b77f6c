import { z } from "zod";
import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { linkLasts } from "./account-link";
import { ensureWay, LinkWay, linkFor, type MadeLink } from "./invite-staff";
import { recordStaffEvent } from "./record-staff-event";

/** @throws Refusal `not-found` | `conflict` (taken up, or called off) */
async function lockInvitation(tx: Tx, id: string) {
	await tx.$queryRaw`SELECT 1 FROM account_link WHERE id = ${id}::uuid FOR UPDATE`;
	const invitation = await tx.accountLink.findUnique({ where: { id, kind: "invitation" } });
	ensure(invitation, "not-found", "There is no such invitation.");
	ensure(!invitation.usedAt, "conflict", "This invitation was taken up.");
	ensure(!invitation.calledOffAt, "conflict", "This invitation was called off.");
	return invitation;
}

export const SendInvitationAgain = z.strictObject({
	invitationId: z.uuid(),
	way: LinkWay.default("link"),
});
export type SendInvitationAgain = z.infer<typeof SendInvitationAgain>;

/**
 * Makes a new link for an invitation, good for three days from now; the old one opens nothing any more.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict`
 */
export async function sendInvitationAgain(
	{ actor }: Context,
	{ invitationId, way }: SendInvitationAgain,
): Promise<MadeLink> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may invite staff.");
	await ensureWay(way);
	return inTransaction(async (tx, now) => {
		const { email, role } = await lockInvitation(tx, invitationId);
		const expiresAt = new Date(now.getTime() + linkLasts.invitation);
		const invitation = { email, role: role ?? "reporter", way, expiresAt, now };
		const { link, tokenHash } = await linkFor(tx, actor, invitation);
		await tx.accountLink.update({ where: { id: invitationId }, data: { tokenHash, expiresAt } });
		await recordStaffEvent(tx, {
			act: "invitation-sent-again",
			actor,
			at: now,
			detail: { email, way },
		});
		return { email, link };
	});
}

export const CallOffInvitation = z.strictObject({ invitationId: z.uuid() });
export type CallOffInvitation = z.infer<typeof CallOffInvitation>;

/**
 * Calls an invitation off: its link opens nothing any more.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict`
 */
export async function callOffInvitation(
	{ actor }: Context,
	{ invitationId }: CallOffInvitation,
): Promise<void> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may call an invitation off.");
	await inTransaction(async (tx, now) => {
		const { email } = await lockInvitation(tx, invitationId);
		await tx.accountLink.update({ where: { id: invitationId }, data: { calledOffAt: now } });
		await recordStaffEvent(tx, {
			act: "invitation-called-off",
			actor,
			at: now,
			detail: { email },
		});
	});
}
