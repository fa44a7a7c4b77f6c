import { z } from "zod";
import { inTransaction, type Tx } from "@/lib/db/newsroom";
import { type Actor, StaffRole, staffIdOf } from "@/lib/domain/actor";
import { isOneLine } from "@/lib/domain/mail";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { invitationLetter } from "@/lib/formats/letters";
import type { Context } from "@/lib/newsroom/context";
import { isMailSetUp } from "@/lib/newsroom/mail/mail-server";
import { postLetter } from "@/lib/newsroom/mail/post-letter";
import { inPapersWords, linkLasts, newLink } from "./account-link";
import { deskIdsOf, emailOf, ensureEmailFree } from "./open-account";
import { recordStaffEvent } from "./record-staff-event";

/** How a link reaches somebody: the worker mails it, or whoever makes it hands it over. */
export const LinkWay = z.enum(["mail", "link"]);
export type LinkWay = z.infer<typeof LinkWay>;

export const InviteStaff = z.strictObject({
	email: z.string().max(254),
	name: z.string().trim().max(120).refine(isOneLine, "This is one line.").default(""),
	role: StaffRole,
	deskSlugs: z.array(z.string()).max(50).default([]),
	way: LinkWay.default("link"),
});
export type InviteStaff = z.infer<typeof InviteStaff>;

/** `link` is to be handed over, once; null where it goes by mail. */
export type MadeLink = { email: string; link: string | null };

/** @throws Refusal `conflict` where a letter is wanted and no mail server set */
export async function ensureWay(way: LinkWay): Promise<void> {
	if (way === "link" || (await isMailSetUp())) return;
	const sentence = "No mail server is set. Hand the link over yourself.";
	throw new Refusal("conflict", sentence, [{ field: "way", sentence }]);
}

type Invitation = { email: string; role: StaffRole; way: LinkWay; expiresAt: Date; now: Date };

/** Makes the link of an invitation, and its letter where that is the way. */
export async function linkFor(
	tx: Tx,
	actor: Actor,
	{ email, role, way, expiresAt, now }: Invitation,
): Promise<{ tokenHash: string; link: string | null }> {
	const { link, tokenHash } = newLink("invitation");
	if (way === "link") return { tokenHash, link };
	const about = { ...(await inPapersWords(tx, expiresAt)), link, by: actor.name, role };
	const letter = invitationLetter(about);
	await postLetter(tx, { kind: "invitation", to: email, letter, now });
	return { tokenHash, link: null };
}

/**
 * Asks somebody onto the staff: a link with which they open their account, once, within three days.
 *
 * @throws Refusal `forbidden` | `invalid` | `conflict` (the address is taken or invited, or no mail)
 */
export async function inviteStaff({ actor }: Context, input: InviteStaff): Promise<MadeLink> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may invite staff.");
	await ensureWay(input.way);
	const { role, name, way } = input;
	const email = emailOf(input.email);
	return inTransaction(async (tx, now) => {
		await ensureEmailFree(tx, email);
		const open = { kind: "invitation", email, usedAt: null, calledOffAt: null };
		const sentence = "This address is invited already. Send that invitation again, or call it off.";
		if ((await tx.accountLink.count({ where: open })) > 0)
			throw new Refusal("conflict", sentence, [{ field: "email", sentence }]);
		const expiresAt = new Date(now.getTime() + linkLasts.invitation);
		const deskIds = await deskIdsOf(tx, input.deskSlugs);
		const { link, tokenHash } = await linkFor(tx, actor, { email, role, way, expiresAt, now });
		await tx.accountLink.create({
			data: {
				kind: "invitation",
				tokenHash,
				email,
				name,
				role,
				deskIds,
				createdBy: staffIdOf(actor),
				createdAt: now,
				expiresAt,
			},
		});
		await recordStaffEvent(tx, {
			act: "staff-invited",
			actor,
			at: now,
			to: role,
			detail: { email, way },
		});
		return { email, link };
	});
}
