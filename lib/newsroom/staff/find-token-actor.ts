import { newsroomClient } from "@/lib/db/newsroom";
import type { Actor } from "@/lib/domain/actor";
import { hashSecret } from "./secret";

/**
 * The machine of a token that is in force; else null. The token is looked up by its hash, so the time
 * that takes tells nothing about it. Notes that it was used, once a minute.
 */
export async function findTokenActor(
	token: string,
): Promise<Extract<Actor, { type: "token" }> | null> {
	const client = newsroomClient();
	const found = await client.apiToken.findUnique({
		where: { tokenHash: hashSecret(token), revokedAt: null },
		select: { id: true, name: true, role: true },
	});
	if (!found) return null;
	await client.$executeRaw`
		UPDATE api_token SET last_used_at = now()
		WHERE id = ${found.id}::uuid AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;
	return { type: "token", ...found };
}
