import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PortalError } from "./portal-error";

/** Makes the folder that keeps everything of an installation; nobody else may look into it. */
export function makeDataDir(folder: string): string {
	const dataDir = path.resolve(folder);
	try {
		mkdirSync(path.dirname(dataDir), { recursive: true });
		if (!existsSync(dataDir)) mkdirSync(dataDir, { mode: 0o700 });
		chmodSync(dataDir, 0o700);
		return dataDir;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new PortalError(`DATA_DIR (${dataDir}) cannot be used: ${reason}.`);
	}
}

/** The secret that signs sessions and makes the logins' passwords: made once, then kept in DATA_DIR. */
export function keptAuthSecret(dataDir: string): string {
	const file = path.join(dataDir, "auth-secret");
	try {
		return readFileSync(file, "utf8").trim();
	} catch {
		const secret = randomBytes(32).toString("base64url");
		writeFileSync(file, secret, { mode: 0o600 });
		return secret;
	}
}
