import { parseArgs } from "node:util";
import { operator } from "@/lib/domain/actor";
import { ensure } from "@/lib/domain/refusal";
import { findStaffByEmail } from "@/lib/newsroom/staff/find-staff-by-email";
import { resetPassword } from "@/lib/newsroom/staff/reset-password";
import { oneWord } from "./parse-words";
import { withNewsroom } from "./with-database";

/** `dateline staff reset-password`: gives somebody a new password and prints it. */
export async function run(words: string[]): Promise<void> {
	const { positionals } = parseArgs({ args: words, allowPositionals: true });
	const email = oneWord(positionals, "e-mail address");
	await withNewsroom(async () => {
		const found = await findStaffByEmail({ actor: operator }, email);
		ensure(found, "not-found", `Nobody on the staff has the address ${email}.`);
		const { password } = await resetPassword({ actor: operator }, { staffId: found.staffId });
		console.log(password);
	});
}
