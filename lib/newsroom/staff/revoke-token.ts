import { z } from "zod";
import { inTransaction } from "@/lib/db/newsroom";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "./record-staff-event";

export const RevokeToken = z.strictObject({ tokenId: z.uuid() });
export type RevokeToken = z.infer<typeof RevokeToken>;

/**
 * Takes a token out of force, for good.
 *
 * @throws Refusal `forbidden` | `not-found`
 */
export async function revokeToken({ actor }: Context, { tokenId }: RevokeToken): Promise<void> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may revoke tokens.");
	await inTransaction(async (tx, now) => {
		const token = await tx.apiToken.findUnique({
			where: { id: tokenId },
			select: { name: true, revokedAt: true },
		});
		ensure(token, "not-found", "There is no such token.");
		if (token.revokedAt) return;
		await tx.apiToken.update({ where: { id: tokenId }, data: { revokedAt: now } });
		await recordStaffEvent(tx, {
			act: "token-revoked",
			actor,
			at: now,
			detail: { tokenId, name: token.name },
		});
	});
}
