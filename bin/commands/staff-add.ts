import { parseArgs } from "node:util";
import { operator } from "@/lib/domain/actor";
import { AddStaff } from "@/lib/domain/input";
import { parseOptions } from "./parse-words";
import { withNewsroom } from "./with-database";

const options = {
	email: { type: "string" },
	name: { type: "string" },
	role: { type: "string" },
	desk: { type: "string", multiple: true },
	password: { type: "string" },
} as const;

/** `dateline staff add`: opens an account and prints its password, where one was made. */
export async function run(words: string[]): Promise<void> {
	const { desk, ...rest } = parseArgs({ args: words, options }).values;
	const input = parseOptions(AddStaff, { ...rest, deskSlugs: desk });
	const { addStaff } = await import("@/lib/newsroom/staff/add-staff");
	await withNewsroom(async () => {
		const { email, password } = await addStaff({ actor: operator }, input);
		console.log(password ?? `${email} may sign in with the password that you gave.`);
	});
}
