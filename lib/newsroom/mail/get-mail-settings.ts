import { newsroomClient } from "@/lib/db/newsroom";
import { MailSecurity } from "@/lib/domain/mail";
import { maySetUpSite } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import type { Context } from "@/lib/newsroom/context";
import { findMailServer } from "./mail-server";

/** The mail server as its screen shows it: of the password only whether there is one. */
export type MailSettings = {
	host: string;
	port: number;
	security: MailSecurity;
	userName: string;
	hasPassword: boolean;
	fromName: string;
	fromAddress: string;
	/** The environment sets it, and the screen cannot change it. */
	given: boolean;
};

/** @throws Refusal `forbidden` */
export async function getMailSettings({ actor }: Context): Promise<MailSettings | null> {
	ensure(maySetUpSite(actor), "forbidden", "Only an admin may see the mail server.");
	if (!env().SMTP_URL) {
		const kept = await newsroomClient().mailSettings.findUnique({ where: { id: 1 } });
		if (!kept) return null;
		const { host, port, userName, fromName, fromAddress } = kept;
		const security = MailSecurity.catch("starttls").parse(kept.security);
		const hasPassword = kept.passwordSealed !== null;
		return { host, port, security, userName, hasPassword, fromName, fromAddress, given: false };
	}
	const server = await findMailServer();
	return (
		server && {
			host: server.host,
			port: server.port,
			security: server.security,
			userName: server.login?.user ?? "",
			hasPassword: server.login !== null,
			fromName: server.from.name,
			fromAddress: server.from.address,
			given: true,
		}
	);
}
