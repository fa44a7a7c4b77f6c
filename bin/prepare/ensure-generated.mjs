import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { alone } from "./alone.mjs";
import { hashFiles } from "./hash-files.mjs";
import { runChild } from "./run-child.mjs";

const stamp = "lib/db/generated/.made-from";

function isGenerated(made) {
	return (
		existsSync("lib/db/generated/client.ts") &&
		existsSync(stamp) &&
		readFileSync(stamp, "utf8") === made
	);
}

/**
 * Writes the typed database client where it is missing or its schema has changed.
 *
 * @param {(message: string) => void} say
 */
export async function ensureGenerated(say) {
	const made = hashFiles(["prisma/schema", "node_modules/prisma/package.json"]);
	if (isGenerated(made)) return;
	await alone(say, async () => {
		if (isGenerated(made)) return;
		say("Writing the typed database client …");
		await runChild(["bin/generate.mjs"], { failure: "The database client could not be written." });
		writeFileSync(stamp, made);
	});
}
