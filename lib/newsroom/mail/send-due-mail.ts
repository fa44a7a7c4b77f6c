import { z } from "zod";
import { newsroomClient } from "@/lib/db/newsroom";
import { mailRests } from "@/lib/domain/mail";
import { log } from "@/lib/log";
import { unseal } from "@/lib/newsroom/seal";
import { handInLetter } from "./hand-in-letter";
import { findMailServer, type MailServer } from "./mail-server";
import { mailTrouble } from "./mail-trouble";

const Texts = z.object({ text: z.string(), html: z.string() });

type Claimed = {
	id: string;
	kind: string;
	to_address: string;
	subject: string;
	letter_sealed: string | null;
	tries: number;
};

/**
 * Takes the letter that waits longest. To take it is to count the try and to put the next one off: if we
 * die with it in our hands, it is due again a minute and a half later, and no flag has to be cleared.
 */
async function claim(): Promise<Claimed | null> {
	const [letter] = await newsroomClient().$queryRaw<Claimed[]>`
		UPDATE mail SET tries = tries + 1, last_try_at = now(), next_try_at = now() + interval '90 seconds'
		WHERE id = (
			SELECT id FROM mail
			WHERE sent_at IS NULL AND dead_at IS NULL AND next_try_at <= now()
			ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED
		)
		RETURNING id, kind, to_address, subject, letter_sealed, tries`;
	return letter ?? null;
}

async function noteSent(id: string, answer: string): Promise<void> {
	await newsroomClient().$executeRaw`
		UPDATE mail SET sent_at = now(), letter_sealed = NULL, answer = ${answer.slice(0, 300)}
		WHERE id = ${id}::uuid`;
}

async function noteTrouble(
	{ id, kind, tries }: Claimed,
	{ sentence, forGood }: { sentence: string; forGood: boolean },
): Promise<void> {
	// Somebody waits for the outcome of a test; it is not tried behind their back.
	const rest = kind === "test" || forGood ? undefined : mailRests[tries - 1];
	await newsroomClient().$executeRaw`
		UPDATE mail SET answer = ${sentence},
			dead_at = CASE WHEN ${rest === undefined} THEN now() END,
			next_try_at = now() + make_interval(secs => ${rest ?? 0}::double precision)
		WHERE id = ${id}::uuid`;
}

async function send(server: MailServer, letter: Claimed): Promise<void> {
	const unsealed = letter.letter_sealed && unseal("letter", letter.letter_sealed);
	if (!unsealed || server.login?.password === null) {
		const sentence = "AUTH_SECRET is another than when this was kept: it cannot be read any more.";
		return noteTrouble(letter, { sentence, forGood: !unsealed });
	}
	try {
		const { text, html } = Texts.parse(JSON.parse(unsealed));
		const whole = { subject: letter.subject, text, html };
		await noteSent(letter.id, await handInLetter(server, letter.to_address, whole));
	} catch (error) {
		const trouble = mailTrouble(error, server);
		log.warn({ mail: letter.id, tries: letter.tries, reason: trouble.sentence }, "a letter waits");
		await noteTrouble(letter, trouble);
	}
}

/** Sends one letter that is due; false where there was none, or there is no server to take it. */
export async function sendDueMail(): Promise<boolean> {
	const server = await findMailServer();
	const letter = server && (await claim());
	if (!letter) return false;
	await send(server, letter);
	return true;
}
