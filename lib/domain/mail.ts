import { z } from "zod";
import { normalizeEmail } from "./email";

/** How the way to the mail server is kept from listeners. */
export const MailSecurity = z.enum(["tls", "starttls", "none"]);
export type MailSecurity = z.infer<typeof MailSecurity>;

export const isOneLine = (text: string) => !/\p{Cc}/u.test(text);

const line = (max: number) => z.string().trim().max(max).refine(isOneLine, "This is one line.");

/** The mail server as an admin sets it. An empty password leaves the one that is kept. */
export const SetMail = z.strictObject({
	host: line(253).regex(/^[A-Za-z0-9.:-]+$/, "Give the server's name, as smtp.example.com."),
	port: z.coerce
		.number("Give the port as a number.")
		.int("Give the port as a number.")
		.min(1, "Ports go from 1 to 65535.")
		.max(65_535, "Ports go from 1 to 65535."),
	security: MailSecurity,
	userName: line(320).default(""),
	password: z.string().max(1024).default(""),
	fromName: line(120).default(""),
	fromAddress: line(254).refine(
		(address) => normalizeEmail(address) !== null,
		"This is not an e-mail address that can be used here.",
	),
});
export type SetMail = z.infer<typeof SetMail>;

/** What is sent: plain words, and the same as simple HTML. */
export type Letter = { subject: string; text: string; html: string };

/** After how many seconds a letter is tried again, try by try; then it is given up. */
export const mailRests = [30, 120, 600, 1800, 3600, 7200, 14_400, 28_800];
