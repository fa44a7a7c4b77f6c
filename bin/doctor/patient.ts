import { readFileSync } from "node:fs";
import path from "node:path";
import { embeddedDatabase } from "@/bin/portal/open-database";
import { runningCluster } from "@/lib/db/embedded/cluster";
import type { Settings } from "@/lib/env";

/** An installation that is looked at. Nothing of it is made or changed for that. */
export type Patient = {
	settings: Settings;
	dataDir: string;
	/** Null where none has been made yet. */
	authSecret: string | null;
	/** Null where the embedded database does not run. */
	ownerUrl: string | null;
	/** Looks at every picture's files, not at a sample. */
	everyPicture: boolean;
};

function keptSecret(dataDir: string): string | null {
	try {
		return readFileSync(path.join(dataDir, "auth-secret"), "utf8").trim();
	} catch {
		return null;
	}
}

/** Finds an installation by its settings. */
export async function findPatient(settings: Settings, everyPicture: boolean): Promise<Patient> {
	const dataDir = path.resolve(settings.DATA_DIR);
	const cluster = settings.DATABASE_URL ? null : await runningCluster(dataDir).catch(() => null);
	return {
		settings,
		dataDir,
		authSecret: settings.AUTH_SECRET ?? keptSecret(dataDir),
		ownerUrl: settings.DATABASE_URL ?? cluster?.(embeddedDatabase) ?? null,
		everyPicture,
	};
}
