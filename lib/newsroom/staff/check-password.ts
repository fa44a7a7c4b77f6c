import { newsroomClient } from "@/lib/db/newsroom";
import { passwordProblem } from "@/lib/domain/password";
import { Refusal } from "@/lib/domain/refusal";

type Owner = { email: string; name: string };

/** @throws Refusal `invalid`, the problem beside `field` */
export async function checkPassword(
	password: string,
	owner: Owner,
	field = "password",
): Promise<void> {
	const site = await newsroomClient().site.findUnique({ where: { id: 1 }, select: { name: true } });
	const sentence = passwordProblem(password, { ...owner, siteName: site?.name ?? "" });
	if (sentence) throw new Refusal("invalid", sentence, [{ field, sentence }]);
}
