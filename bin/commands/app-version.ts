import { readFile } from "node:fs/promises";
import { z } from "zod";

/** The version of this Dateline, as package.json has it. */
export async function appVersion(): Promise<string> {
	const text = await readFile("package.json", "utf8");
	return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
