import type { Tx } from "@/lib/db/newsroom";
import type { Letter } from "@/lib/domain/mail";
import { seal } from "@/lib/newsroom/seal";

/** What a letter is about. */
export type MailKind = "invitation" | "password-reset" | "test";

/**
 * Puts a letter into the box from which the worker takes it, in the transaction of the act that sends it:
 * it goes out if and only if that is done, also where the mail server is down for a while.
 */
export async function postLetter(
	tx: Tx,
	{ kind, to, letter, now }: { kind: MailKind; to: string; letter: Letter; now: Date },
): Promise<string> {
	const { subject, ...texts } = letter;
	const { id } = await tx.mail.create({
		data: {
			kind,
			toAddress: to,
			subject,
			letterSealed: seal("letter", JSON.stringify(texts)),
			createdAt: now,
			nextTryAt: now,
		},
		select: { id: true },
	});
	return id;
}
