import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { inTransaction, newsroomClient } from "@/lib/db/newsroom";
import { normalizeEmail } from "@/lib/domain/email";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { testLetter } from "@/lib/formats/letters";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "@/lib/newsroom/staff/record-staff-event";
import { isMailSetUp } from "./mail-server";
import { postLetter } from "./post-letter";

export const SendTestMail = z.strictObject({ to: z.string().max(254) });
export type SendTestMail = z.infer<typeof SendTestMail>;

/** How it went, in a sentence. */
export type TestMailOutcome = { said: string };

/** The worker looks each second, and a server may take a while. */
const patience = { looks: 100, pause: 250 };

async function outcomeOf(mailId: string): Promise<TestMailOutcome> {
	for (let look = 0; look < patience.looks; look += 1) {
		const { sentAt, deadAt, answer } = await newsroomClient().mail.findUniqueOrThrow({
			where: { id: mailId },
			select: { sentAt: true, deadAt: true, answer: true },
		});
		if (sentAt) return { said: `The server took the letter. It said: “${answer}”` };
		if (deadAt) throw new Refusal("conflict", `The letter did not go out. ${answer}`);
		await sleep(patience.pause);
	}
	throw new Refusal(
		"conflict",
		"The letter was not sent yet. Is the worker running? npm start runs one, or npm run worker.",
	);
}

/**
 * Has the worker send a letter, once, and waits for what the server says to it.
 *
 * @throws Refusal `forbidden` | `invalid` | `conflict` (no server is set, or it did not take the letter)
 */
export async function sendTestMail(
	{ actor }: Context,
	{ to }: SendTestMail,
): Promise<TestMailOutcome> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may try the mail server.");
	ensure(await isMailSetUp(), "conflict", "Set the mail server first.");
	const address = normalizeEmail(to);
	const sentence = "This is not an e-mail address that can be used here.";
	if (!address) throw new Refusal("invalid", sentence, [{ field: "to", sentence }]);
	const mailId = await inTransaction(async (tx, now) => {
		const site = await tx.site.findUnique({ where: { id: 1 }, select: { name: true } });
		const letter = testLetter({ paper: site?.name ?? "Dateline", by: actor.name });
		await recordStaffEvent(tx, { act: "mail-tested", actor, at: now, detail: { to: address } });
		return postLetter(tx, { kind: "test", to: address, letter, now });
	});
	return outcomeOf(mailId);
}
