import { newsroomClient } from "@/lib/db/newsroom";
import { normalizeEmail } from "@/lib/domain/email";
import { mayManageStaff } from "@/lib/domain/permissions";
import { ensure } from "@/lib/domain/refusal";
import type { Context } from "@/lib/newsroom/context";

/**
 * Whose account an e-mail address is; for the command line, which knows people by it.
 *
 * @throws Refusal `forbidden`
 */
export async function findStaffByEmail(
	{ actor }: Context,
	text: string,
): Promise<{ staffId: string; name: string } | null> {
	ensure(mayManageStaff(actor), "forbidden", "Only an admin may look accounts up.");
	const email = normalizeEmail(text);
	const staff =
		email &&
		(await newsroomClient().staff.findUnique({
			where: { email },
			select: { id: true, name: true },
		}));
	return staff ? { staffId: staff.id, name: staff.name } : null;
}
