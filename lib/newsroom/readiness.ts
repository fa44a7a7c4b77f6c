import { readdir } from "node:fs/promises";
import { newsroomClient } from "@/lib/db/newsroom";
import { log } from "@/lib/log";

/** What an operator, or what stands in front, may know of our state. */
export type Readiness =
	| { status: "ready" }
	| { status: "not-ready"; reason: "database-unreachable" | "migrations-missing" };

async function listApplied(): Promise<Set<string>> {
	const rows = await newsroomClient().$queryRaw<{ name: string }[]>`
		SELECT migration_name AS name FROM _prisma_migrations
		WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
	return new Set(rows.map(({ name }) => name));
}

/** The migrations that this version brings, in Prisma's layout. */
async function listBrought(): Promise<string[]> {
	const entries = await readdir("prisma/migrations", { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Whether the newsroom's login reaches the database, and every migration has been applied there. */
export async function getReadiness(): Promise<Readiness> {
	try {
		const [applied, brought] = await Promise.all([listApplied(), listBrought()]);
		if (brought.every((name) => applied.has(name))) return { status: "ready" };
		return { status: "not-ready", reason: "migrations-missing" };
	} catch (error) {
		const reason = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
		log.warn({ reason }, "the database cannot be reached");
		return { status: "not-ready", reason: "database-unreachable" };
	}
}
