import { newsroomClient } from "@/lib/db/newsroom";
import type { MailSecurity } from "@/lib/domain/mail";
import { env } from "@/lib/env";
import { unseal } from "@/lib/newsroom/seal";

/** Where letters are handed in, and whom they come from. */
export type MailServer = {
	host: string;
	port: number;
	security: MailSecurity;
	/** Null: the server asks for none. The password is null where it cannot be read any more. */
	login: { user: string; password: string | null } | null;
	from: { name: string; address: string };
};

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

function securityOf({ protocol, hostname }: URL): MailSecurity {
	if (protocol === "smtps:") return "tls";
	return loopback.has(hostname) ? "none" : "starttls";
}

const defaultPort = { tls: 465, starttls: 587, none: 25 } as const;

/** The server of SMTP_URL, which wins over the screen. */
function fromEnvironment(paper: string): MailServer | null {
	const { SMTP_URL, MAIL_FROM } = env();
	if (!SMTP_URL) return null;
	const url = new URL(SMTP_URL);
	const security = securityOf(url);
	const user = decodeURIComponent(url.username);
	return {
		host: url.hostname.replace(/^\[|\]$/g, ""),
		port: Number(url.port) || defaultPort[security],
		security,
		login: user ? { user, password: decodeURIComponent(url.password) } : null,
		from: {
			name: paper,
			address: MAIL_FROM ?? (user.includes("@") ? user : `newsroom@${url.hostname}`),
		},
	};
}

/** The mail server in force; null where none is set. For the worker, which alone sends. */
export async function findMailServer(): Promise<MailServer | null> {
	const client = newsroomClient();
	const [site, kept] = await Promise.all([
		client.site.findUnique({ where: { id: 1 }, select: { name: true } }),
		client.mailSettings.findUnique({ where: { id: 1 } }),
	]);
	const paper = site?.name ?? "Dateline";
	const given = fromEnvironment(paper);
	if (given || !kept) return given;
	const password = kept.passwordSealed && unseal("mail password", kept.passwordSealed);
	return {
		host: kept.host,
		port: kept.port,
		security: kept.security === "tls" || kept.security === "none" ? kept.security : "starttls",
		login: kept.userName ? { user: kept.userName, password } : null,
		from: { name: kept.fromName || paper, address: kept.fromAddress },
	};
}

/** Whether letters can go out at all. */
export async function isMailSetUp(): Promise<boolean> {
	return Boolean(env().SMTP_URL) || (await newsroomClient().mailSettings.count()) > 0;
}
