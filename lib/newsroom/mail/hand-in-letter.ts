import { createTransport } from "nodemailer";
import type { Letter } from "@/lib/domain/mail";
import type { MailServer } from "./mail-server";

/** Milliseconds that a server may take: to be reached, to greet, to say the next word. */
const patience = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 15_000 };

/**
 * Hands a letter in at the mail server.
 *
 * @returns what the server said to it
 * @throws whatever stands in the way; `mail-trouble` says it in words
 */
export async function handInLetter(
	{ host, port, security, login, from }: MailServer,
	to: string,
	letter: Letter,
): Promise<string> {
	const transport = createTransport({
		host,
		port,
		secure: security === "tls",
		requireTLS: security === "starttls",
		ignoreTLS: security === "none",
		...(login ? { auth: { user: login.user, pass: login.password ?? "" } } : {}),
		...patience,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	try {
		const { response } = await transport.sendMail({
			from,
			to: { name: "", address: to },
			...letter,
			headers: { "Auto-Submitted": "auto-generated" },
		});
		return response;
	} finally {
		transport.close();
	}
}
