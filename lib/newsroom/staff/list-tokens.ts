import { newsroomClient } from "@/lib/db/newsroom";
import type { StaffRole } from "@/lib/domain/actor";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";

export type TokenRow = {
	id: string;
	name: string;
	role: StaffRole;
	createdAt: Date;
	createdBy: string | null;
	lastUsedAt: Date | null;
	revokedAt: Date | null;
};

/**
 * The tokens, those in force first; two hundred at most.
 *
 * @throws Refusal `forbidden`
 */
export async function listTokens({ actor }: Context): Promise<TokenRow[]> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may see the tokens.");
	const tokens = await newsroomClient().apiToken.findMany({
		select: {
			id: true,
			name: true,
			role: true,
			createdAt: true,
			lastUsedAt: true,
			revokedAt: true,
			creator: { select: { name: true } },
		},
		orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
		take: 200,
	});
	return tokens.map(({ creator, ...token }) => ({ ...token, createdBy: creator?.name ?? null }));
}
