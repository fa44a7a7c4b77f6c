import type { Tx } from "@/lib/db/newsroom";
import type { StaffRole } from "@/lib/domain/actor";
import { normalizeEmail } from "@/lib/domain/email";
import { ensure, Refusal } from "@/lib/domain/refusal";

/** @throws Refusal `invalid`, the problem beside `email` */
export function emailOf(text: string): string {
	const email = normalizeEmail(text);
	if (email) return email;
	const sentence = "This is not an e-mail address that can be used here.";
	throw new Refusal("invalid", sentence, [{ field: "email", sentence }]);
}

/**
 * Keeps an address for this transaction: of two who open an account for it, one waits.
 *
 * @throws Refusal `conflict` where somebody has it
 */
export async function ensureEmailFree(tx: Tx, email: string): Promise<void> {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`staff:${email}`}, 0))::text`;
	const taken = await tx.staff.count({ where: { email } });
	const sentence = "Somebody has this e-mail address already.";
	if (taken > 0) throw new Refusal("conflict", sentence, [{ field: "email", sentence }]);
}

/** @throws Refusal `invalid` where one of the desks is not there */
export async function deskIdsOf(tx: Tx, slugs: string[]): Promise<string[]> {
	const desks = await tx.desk.findMany({ where: { slug: { in: slugs } }, select: { id: true } });
	ensure(desks.length === new Set(slugs).size, "invalid", "One of the desks does not exist.");
	return desks.map(({ id }) => id);
}

type Account = {
	email: string;
	name: string;
	role: StaffRole;
	passwordHash: string;
	deskIds: string[];
	now: Date;
};

/** Opens an account. @throws Refusal `conflict` where the address is taken */
export async function openAccount(
	tx: Tx,
	{ email, name, role, passwordHash, deskIds, now }: Account,
): Promise<string> {
	await ensureEmailFree(tx, email);
	const { id } = await tx.staff.create({
		data: {
			email,
			name,
			role,
			passwordHash,
			createdAt: now,
			desks: { create: deskIds.map((deskId) => ({ deskId })) },
		},
		select: { id: true },
	});
	return id;
}
