import { randomBytes } from "node:crypto";
import {
	accessSync,
	chmodSync,
	constants,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { PortalError } from "./portal-error";

/** What we put there ourselves. */
const ours = ["auth-secret", "in-use.json", "pictures", "postgres", "postgres-password"];

/** What a file system brings along. */
const brought = /^(\.|lost\+found$)/;

/** A folder that has other things in it is somebody's: to close it to the world would hurt them. */
function ensureOwn(dataDir: string): void {
	const names = readdirSync(dataDir).filter((name) => !brought.test(name));
	if (names.length === 0 || names.some((name) => ours.includes(name))) return;
	throw new PortalError(
		`DATA_DIR (${dataDir}) holds other things; name a folder of the portal's own.`,
	);
}

/**
 * Makes the folder that keeps everything of an installation; nobody else may look into it.
 *
 * @throws PortalError where it cannot be made or written to, or is not ours
 */
export function makeDataDir(folder: string): string {
	const dataDir = path.resolve(folder);
	try {
		mkdirSync(path.dirname(dataDir), { recursive: true });
		if (!existsSync(dataDir)) mkdirSync(dataDir, { mode: 0o700 });
		ensureOwn(dataDir);
		chmodSync(dataDir, 0o700);
		accessSync(dataDir, constants.W_OK);
		return dataDir;
	} catch (error) {
		if (error instanceof PortalError) throw error;
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
