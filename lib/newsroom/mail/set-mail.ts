import { inTransaction, type Tx } from "@/lib/db/newsroom";
import type { SetMail } from "@/lib/domain/mail";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import type { Context } from "@/lib/newsroom/context";
import { seal } from "@/lib/newsroom/seal";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";

/**
 * The password to keep: the new one, or the one that is there. That goes to the server that it was given
 * for and to no other, or whoever changes the address could have it sent to them.
 */
async function passwordFor(tx: Tx, input: SetMail): Promise<string | null> {
	if (!input.userName) return null;
	if (input.password) return seal("mail password", input.password);
	const kept = await tx.mailSettings.findUnique({ where: { id: 1 } });
	const same =
		kept?.host === input.host && kept.port === input.port && kept.userName === input.userName;
	if (same && kept.passwordSealed) return kept.passwordSealed;
	const sentence = kept?.passwordSealed
		? "Give the password again: the server or the user is another than before."
		: "Give the password of this user.";
	throw new Refusal("invalid", sentence, [{ field: "password", sentence }]);
}

/**
 * Sets the mail server. Its password is kept sealed and never shown again.
 *
 * @throws Refusal `forbidden` | `conflict` (the environment sets it) | `invalid`
 */
export async function setMail({ actor }: Context, input: SetMail): Promise<void> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may set up mail.");
	ensure(
		!env().SMTP_URL,
		"conflict",
		"The setting SMTP_URL names the mail server. Change it there.",
	);
	await inTransaction(async (tx, now) => {
		const { host, port, security, userName, fromName, fromAddress } = input;
		const passwordSealed = await passwordFor(tx, input);
		const row = { host, port, security, userName, passwordSealed, fromName, fromAddress };
		await tx.mailSettings.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
		await recordStaffEvent(tx, {
			act: "mail-set-up",
			actor,
			at: now,
			detail: { host, port, security, userName, fromAddress },
		});
	});
}
