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

/** How long an act may take, in milliseconds: acts on whole sections and files need more than those on one story. */
type Limits = { timeout: number };

const usual: Limits = { timeout: 20_000 };

/** For acts that change as many rows as the paper has stories. */
export const wholesale: Limits = { timeout: 600_000 };

type Act<T> = (tx: Tx, now: Date) => Promise<T>;

async function attempt<T>(act: Act<T>, { timeout }: Limits): Promise<T> {
	return newsroomClient().$transaction(
		async (tx) => {
			if (timeout > usual.timeout)
				await tx.$queryRaw`SELECT set_config('statement_timeout', ${String(timeout)}, true)`;
			const [row] = await tx.$queryRaw<
				{ now: Date }[]
			>`SELECT date_trunc('milliseconds', now()) AS now`;
			if (!row) throw new Error("The database did not tell the time.");
			return act(tx, row.now);
		},
		{ maxWait: 10_000, timeout },
	);
}

/**
 * Runs an act in one transaction. `now` is the transaction's own instant, from the database's clock,
 * in whole milliseconds; there is no other clock in the newsroom. An act that was overtaken is run
 * again, with a later one.
 */
export async function inTransaction<T>(act: Act<T>, limits = usual): Promise<T> {
	for (let attempts = 1; ; attempts++) {
		try {
			return await attempt(act, limits);
		} catch (error) {
			if (!(error instanceof Overtaken) || attempts === mostAttempts) throw error;
		}
	}
}
