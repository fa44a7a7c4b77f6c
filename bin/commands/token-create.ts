import { parseArgs } from "node:util";
import { operator } from "@/lib/domain/actor";
import { CreateToken } from "@/lib/domain/input";
import { createToken } from "@/lib/newsroom/staff/create-token";
import { parseOptions } from "./parse-words";
import { withNewsroom } from "./with-database";

const options = { name: { type: "string" }, role: { type: "string" } } as const;

/** `dateline token create`: makes a token for the HTTP API and prints just that. */
export async function run(words: string[]): Promise<void> {
	const input = parseOptions(CreateToken, { ...parseArgs({ args: words, options }).values });
	await withNewsroom(async () => {
		const { token } = await createToken({ actor: operator }, input);
		console.log(token);
	});
}
