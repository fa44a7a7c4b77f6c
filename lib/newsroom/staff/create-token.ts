import { inTransaction } from "@/lib/db/newsroom";
import { staffIdOf } from "@/lib/domain/actor";
import type { CreateToken } from "@/lib/domain/input";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";
import { recordStaffEvent } from "./record-staff-event";
import { hashSecret, newSecret } from "./secret";

/** `token` is shown once and kept nowhere. */
export type CreatedToken = { tokenId: string; name: string; token: string };

/**
 * Makes a token with which a machine may write over HTTP. Its beginning, `dl_`, lets scanners for
 * leaked secrets find it.
 *
 * @throws Refusal `forbidden`
 */
export async function createToken(
	{ actor }: Context,
	{ name, role }: CreateToken,
): Promise<CreatedToken> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may make tokens.");
	const token = `dl_${newSecret()}`;
	return inTransaction(async (tx, now) => {
		const { id } = await tx.apiToken.create({
			data: {
				name,
				role,
				tokenHash: hashSecret(token),
				createdBy: staffIdOf(actor),
				createdAt: now,
			},
			select: { id: true },
		});
		await recordStaffEvent(tx, {
			act: "token-created",
			actor,
			at: now,
			to: role,
			detail: { tokenId: id, name },
		});
		return { tokenId: id, name, token };
	});
}
