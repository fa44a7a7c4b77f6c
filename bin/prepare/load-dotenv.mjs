import { readFileSync } from "node:fs";
// Whole, since an old Node that lacks the function still has to be told that it is too old.
import util from "node:util";

function readDotenv() {
	try {
		return util.parseEnv(readFileSync(".env", "utf8"));
	} catch (error) {
		if (error.code === "ENOENT") return {};
		console.error(`The file .env cannot be read: ${error.message}.`);
		process.exit(1);
	}
}

/** Adds the settings of `.env` to the environment, which wins. */
export function loadDotenv() {
	for (const [name, value] of Object.entries(readDotenv())) process.env[name] ??= value;
}
