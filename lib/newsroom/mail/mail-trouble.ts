import { z } from "zod";
import type { MailServer } from "./mail-server";

/** What nodemailer and Node put onto an error. */
const Trouble = z.looseObject({
	code: z.string().catch(""),
	command: z.string().catch(""),
	response: z.string().catch(""),
	responseCode: z.number().optional().catch(undefined),
	message: z.string().catch(""),
});

const printable = (text: string) =>
	text
		.replace(/[\p{Cc}\s]+/gu, " ")
		.trim()
		.slice(0, 300);

/** What the server itself said, where it said something. */
function quoted(response: string): string {
	const said = printable(response);
	return said ? ` It said: “${said}”` : "";
}

function nothingAnswers(code: string, { host, port }: MailServer): string | null {
	const at = `${host}, port ${port}`;
	const sentences: Record<string, string> = {
		ECONNREFUSED: `Nothing listens at ${at}.`,
		ENOTFOUND: `There is no server called ${host}.`,
		EDNS: `There is no server called ${host}.`,
		EAI_AGAIN: `The name ${host} cannot be looked up at the moment.`,
		ETIMEDOUT: `${at} does not answer.`,
		ECONNRESET: `${at} broke the connection off.`,
		EHOSTUNREACH: `${host} cannot be reached from here.`,
		ENETUNREACH: `${host} cannot be reached from here.`,
	};
	return sentences[code] ?? null;
}

/** What is wrong with how the two speak to one another, by the words of the error. */
const misunderstandings: [RegExp, string][] = [
	[/STARTTLS/, "The server does not offer STARTTLS. Try TLS, or none for a server next door."],
	[
		/wrong version number|packet length/i,
		"The server does not speak TLS from the first byte here. Try STARTTLS.",
	],
	[/certificate|altnames|self.signed/i, "The server's certificate is not one to trust."],
];

/** What the server has against the letter itself. */
function objection(code: string, command: string): string | null {
	if (code === "EAUTH") return "The server does not take this user and password.";
	if (code !== "EENVELOPE") return null;
	return command === "MAIL FROM"
		? "The server takes no letters from this address."
		: "The server takes no letter to this address.";
}

/** Why a letter did not go out, in plain words, with what the server said; and whether it never will. */
export function mailTrouble(
	error: unknown,
	server: MailServer,
): { sentence: string; forGood: boolean } {
	const { code, command, response, responseCode = 0, message } = Trouble.parse(error);
	const inner = /\b(E[A-Z_]{3,})\b/.exec(message)?.[1] ?? "";
	const sentence =
		objection(code, command) ??
		misunderstandings.find(([words]) => words.test(`${command} ${message}`))?.[1] ??
		nothingAnswers(inner, server) ??
		nothingAnswers(code, server) ??
		(response ? "The server did not take the letter." : printable(message));
	const forGood = code === "EENVELOPE" && command !== "MAIL FROM" && responseCode >= 500;
	return { sentence: sentence + quoted(response), forGood };
}
