import { once } from "node:events";
import { createServer } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail server of a test, on this machine: keeps what it is handed, or refuses it. */
export type SmtpCatcher = {
	port: number;
	/** What was handed in, oldest first. */
	letters: ParsedMail[];
	/** Refuses letters with a code and words, until told otherwise. */
	refuseWith: (refusal: { code: number; words: string } | null) => void;
	stop: () => Promise<void>;
};

type Options = {
	port?: number;
	/** The one user that is let in; without it everybody is. */
	login?: { user: string; password: string };
};

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new Error("No port was given.");
	return address.port;
}

/** Starts one. */
export async function startSmtpCatcher({ port, login }: Options = {}): Promise<SmtpCatcher> {
	const letters: ParsedMail[] = [];
	let refusal: { code: number; words: string } | null = null;
	const at = port ?? (await freePort());
	const server = new SMTPServer({
		authOptional: !login,
		allowInsecureAuth: true,
		disabledCommands: ["STARTTLS"],
		onAuth({ username, password }, _session, callback) {
			const right = !login || (username === login.user && password === login.password);
			callback(right ? null : new Error("Invalid user or password"), { user: username });
		},
		onRcptTo(_address, _session, callback) {
			const error =
				refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code });
			callback(error ?? null);
		},
		onData(stream, _session, callback) {
			simpleParser(stream).then(
				(letter) => {
					letters.push(letter);
					callback(null);
				},
				(error: Error) => callback(error),
			);
		},
	});
	server.on("error", () => {});
	await new Promise<void>((resolve) => {
		server.listen(at, "127.0.0.1", () => resolve());
	});
	return {
		port: at,
		letters,
		refuseWith: (given) => {
			refusal = given;
		},
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
			}),
	};
}
