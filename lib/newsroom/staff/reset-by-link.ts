import { z } from "zod";
import { inTransaction, newsroomClient, type Tx } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import { normalizeEmail } from "@/lib/domain/email";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { passwordResetLetter } from "@/lib/formats/letters";
import type { Context } from "@/lib/newsroom/context";
import { isMailSetUp } from "@/lib/newsroom/mail/mail-server";
import { postLetter } from "@/lib/newsroom/mail/post-letter";
import {
	callOffLinks,
	findLink,
	inPapersWords,
	linkLasts,
	lockLink,
	newLink,
} from "./account-link";
import { checkPassword } from "./check-password";
import { grantFor } from "./grant-for";
import { ensureWay, LinkWay, type MadeLink } from "./invite-staff";
import { type LockedStaff, lockStaff } from "./lock-staff";
import { hashPassword } from "./password-hash";
import { recordStaffEvent } from "./record-staff-event";
import { revokeSessions } from "./revoke-sessions";
import { countAttempt } from "./sign-in-limits";
import { LinkToken } from "./take-up-invitation";

type Making = {
	staff: LockedStaff;
	createdBy: string | null;
	way: LinkWay;
	lasts: number;
	now: Date;
};

/** Makes the one link that opens an account anew; those of before open nothing any more. */
async function makeLink(
	tx: Tx,
	{ staff, createdBy, way, lasts, now }: Making,
): Promise<string | null> {
	await callOffLinks(tx, { staffId: staff.id }, now);
	const expiresAt = new Date(now.getTime() + lasts);
	const { link, tokenHash } = newLink("password-reset");
	const about = { kind: "password-reset", email: staff.email, staffId: staff.id };
	await tx.accountLink.create({
		data: { ...about, tokenHash, createdBy, createdAt: now, expiresAt },
	});
	if (way === "link") return link;
	const letter = passwordResetLetter({ ...(await inPapersWords(tx, expiresAt)), link });
	await postLetter(tx, { kind: "password-reset", to: staff.email, letter, now });
	return null;
}

export const MakeResetLink = z.strictObject({ staffId: z.uuid(), way: LinkWay.default("link") });
export type MakeResetLink = z.infer<typeof MakeResetLink>;

/**
 * Makes a link with which somebody chooses a new password, once, within a day. The old password opens
 * the door until then.
 *
 * @throws Refusal `forbidden` | `not-found` | `conflict` (suspended, or no mail)
 */
export async function makeResetLink(
	{ actor }: Context,
	{ staffId, way }: MakeResetLink,
): Promise<MadeLink> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may reset passwords.");
	await ensureWay(way);
	return inTransaction(async (tx, now) => {
		const staff = await lockStaff(tx, staffId);
		ensure(!staff.suspendedAt, "conflict", "Readmit them first: the suspended cannot sign in.");
		const making = { staff, createdBy: staffIdOf(actor), way, lasts: linkLasts.handed, now };
		const link = await makeLink(tx, making);
		await recordStaffEvent(tx, {
			act: "reset-link-made",
			actor,
			at: now,
			staffId,
			detail: { way },
		});
		return { email: staff.email, link };
	});
}

export const AskForReset = z.strictObject({ email: z.string().max(320) });
export type AskForReset = z.infer<typeof AskForReset>;

/** A letter to the same address goes out only so often, in milliseconds: nobody's box is filled by a stranger. */
const betweenLetters = 5 * 60_000;

/**
 * Counts a wish for a new password, whoever's it is.
 *
 * @throws Refusal `too-many`
 */
export async function countAsking({ email }: AskForReset, network: string): Promise<void> {
	await countAttempt({
		account: `forgotten:${normalizeEmail(email) ?? email}`,
		network,
		known: null,
	});
}

/**
 * Sends somebody who forgot their password a link, where there is such an account and it may come in.
 * Whoever asks is told nothing of that: it is for after they have been answered.
 */
export async function sendResetLink({ email: given }: AskForReset): Promise<void> {
	const email = normalizeEmail(given);
	const known =
		email &&
		(await isMailSetUp()) &&
		(await newsroomClient().staff.findUnique({ where: { email }, select: { id: true } }));
	if (!known) return;
	await inTransaction(async (tx, now) => {
		const staff = await lockStaff(tx, known.id);
		const justNow = await tx.accountLink.count({
			where: {
				staffId: staff.id,
				kind: "password-reset",
				createdBy: null,
				createdAt: { gt: new Date(now.getTime() - betweenLetters) },
			},
		});
		if (staff.suspendedAt || justNow > 0) return;
		await makeLink(tx, { staff, createdBy: null, way: "mail", lasts: linkLasts.asked, now });
		const actor = { type: "staff", id: staff.id, name: staff.name, role: staff.role } as const;
		await recordStaffEvent(tx, {
			act: "reset-link-made",
			actor: { ...actor, deskIds: [] },
			at: now,
			staffId: staff.id,
			detail: { way: "mail" },
		});
	});
}

export const ChooseNewPassword = z.strictObject({
	token: LinkToken,
	password: z.string().max(1024),
});
export type ChooseNewPassword = z.infer<typeof ChooseNewPassword>;

/**
 * Sets the password of whoever holds the link, ends their sessions, and lets them in.
 *
 * @throws Refusal `not-found` (the link opens nothing) | `invalid`
 */
export async function chooseNewPassword({
	token,
	password,
}: ChooseNewPassword): Promise<{ grant: string }> {
	const { email } = await findLink("password-reset", token);
	const owner = await newsroomClient().staff.findUnique({
		where: { email },
		select: { email: true, name: true },
	});
	await checkPassword(password, owner ?? { email, name: "" });
	const passwordHash = await hashPassword(password);
	return inTransaction(async (tx, now) => {
		const { id, staffId } = await lockLink(tx, "password-reset", token);
		ensure(staffId, "not-found", "This link is about nobody.");
		const staff = await lockStaff(tx, staffId);
		ensure(!staff.suspendedAt, "not-found", "This account is closed at present. Ask an admin.");
		await tx.accountLink.update({ where: { id }, data: { usedAt: now } });
		await callOffLinks(tx, { staffId }, now);
		await tx.staff.update({ where: { id: staffId }, data: { passwordHash } });
		await revokeSessions(tx, { staffId, now });
		const { name, role } = staff;
		const actor = { type: "staff", id: staffId, name, role, deskIds: [] } as const;
		await recordStaffEvent(tx, {
			act: "password-reset",
			actor: { ...actor, deskIds: [] },
			at: now,
			staffId,
			detail: { linkId: id },
		});
		return { grant: await grantFor(tx, { staffId, authMethods: ["password"], now }) };
	});
}
