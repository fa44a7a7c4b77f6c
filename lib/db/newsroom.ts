import { databaseUrl } from "@/lib/env";
import { connect, lazily } from "./connect";
import type { Prisma } from "./generated/client";

/** The newsroom's login: acts, and what the desk reads. */
export const newsroomClient = lazily("newsroom", () =>
	connect({
		url: databaseUrl("newsroom"),
		schema: "public",
		applicationName: "dateline newsroom",
		pool: 10,
		statementTimeout: 10_000,
	}),
);

export type Tx = Prisma.TransactionClient;

/**
 * Thrown by an act that had to wait for another one which began later: its own "now" lies before what
 * it would change. `inTransaction` begins it anew.
 */
export class Overtaken extends Error {}

/** More than as many acts on one story can stand in line. */
const mostAttempts = 50;

async function attempt<T>(act: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
	return newsroomClient().$transaction(
		async (tx) => {
			const [row] = await tx.$queryRaw<
				{ now: Date }[]
			>`SELECT date_trunc('milliseconds', now()) AS now`;
			if (!row) throw new Error("The database did not tell the time.");
			return act(tx, row.now);
		},
		{ maxWait: 10_000, timeout: 20_000 },
	);
}

/**
 * Runs an act in one transaction. `now` is the transaction's own instant, from the database's clock,
 * in whole milliseconds; there is no other clock in the newsroom. An act that was overtaken is run
 * again, with a later one.
 */
export async function inTransaction<T>(act: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
	for (let attempts = 1; ; attempts++) {
		try {
			return await attempt(act);
		} catch (error) {
			if (!(error instanceof Overtaken) || attempts === mostAttempts) throw error;
		}
	}
}
