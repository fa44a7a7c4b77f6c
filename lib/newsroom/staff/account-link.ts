import { newsroomClient, type Tx } from "@/lib/db/newsroom";
import type { StaffRole } from "@/lib/domain/actor";
import { ensure } from "@/lib/domain/refusal";
import { zoned } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { hashSecret, newSecret } from "./secret";

export type LinkKind = "invitation" | "password-reset";

const hour = 3_600_000;

/** How long a link opens, in milliseconds. */
export const linkLasts = { invitation: 72 * hour, handed: 24 * hour, asked: hour } as const;

/** A secret that has just been made, and what is kept of it. */
export function newLink(kind: LinkKind): { link: string; tokenHash: string } {
	const token = newSecret();
	const page = kind === "invitation" ? "invitation" : "new-password";
	// Behind the "#" it reaches no server's log and no other site.
	return { link: `${siteUrl()}/newsroom/${page}#${token}`, tokenHash: hashSecret(token) };
}

/** What is to be known of a link that still opens. */
export type OpenLink = {
	id: string;
	kind: LinkKind;
	email: string;
	staffId: string | null;
	name: string;
	role: StaffRole | null;
	deskIds: string[];
	expiresAt: Date;
};

const notGood =
	"This link does not open any more: it was used, called off, or is too old. Ask an admin for a new one.";

type Row = {
	id: string;
	email: string;
	staff_id: string | null;
	name: string;
	role: StaffRole | null;
	desk_ids: string[];
	expires_at: Date;
};

/**
 * The link of a token, held for this transaction: of two who use it at once, one is too late.
 *
 * @throws Refusal `not-found` where it does not open any more, or never did
 */
export async function lockLink(tx: Tx, kind: LinkKind, token: string): Promise<OpenLink> {
	const [row] = await tx.$queryRaw<Row[]>`
		SELECT id, email, staff_id, name, role::text, desk_ids, expires_at FROM account_link
		WHERE token_hash = ${hashSecret(token)} AND kind = ${kind}
			AND used_at IS NULL AND called_off_at IS NULL AND expires_at > now()
		FOR UPDATE`;
	ensure(row, "not-found", notGood);
	const { id, email, name, role, staff_id: staffId, desk_ids: deskIds } = row;
	return { id, kind, email, name, role, staffId, deskIds, expiresAt: row.expires_at };
}

/** Calls off what may still open of some links. */
export async function callOffLinks(
	tx: Tx,
	which: { staffId: string } | { createdBy: string },
	now: Date,
): Promise<void> {
	await tx.accountLink.updateMany({
		where: { ...which, usedAt: null, calledOffAt: null },
		data: { calledOffAt: now },
	});
}

/** The paper's name, and an instant on its clock as letters tell it. */
export async function inPapersWords(
	tx: Tx,
	instant: Date,
): Promise<{ paper: string; until: string }> {
	const site = await tx.site.findUnique({ where: { id: 1 } });
	const timeZone = site?.timeZone ?? "UTC";
	const told = zoned(instant, timeZone).toLocaleString("en-GB", {
		dateStyle: "long",
		timeStyle: "short",
	});
	return { paper: site?.name ?? "Dateline", until: `${told} (${timeZone})` };
}

/** What a link is about, for whoever holds it. */
export type LinkView = Pick<OpenLink, "kind" | "email" | "name" | "role" | "expiresAt"> & {
	desks: string[];
	paper: string;
};

/** Looks at a link and leaves it as it is. @throws Refusal `not-found` */
export async function findLink(kind: LinkKind, token: string): Promise<LinkView> {
	const client = newsroomClient();
	const { email, name, role, expiresAt, deskIds } = await client.$transaction((tx) =>
		lockLink(tx, kind, token),
	);
	const [desks, site] = await Promise.all([
		client.desk.findMany({
			where: { id: { in: deskIds } },
			select: { name: true },
			orderBy: { name: "asc" },
		}),
		client.site.findUnique({ where: { id: 1 }, select: { name: true } }),
	]);
	const names = desks.map((desk) => desk.name);
	return { kind, email, name, role, expiresAt, desks: names, paper: site?.name ?? "Dateline" };
}
