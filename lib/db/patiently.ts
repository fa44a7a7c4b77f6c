import { setTimeout as sleep } from "node:timers/promises";
import { type ClientBase, DatabaseError } from "pg";
import { wholeOrNothing } from "./owner";

/** lock_not_available, PostgreSQL documentation, appendix A. */
const lockNotAvailable = "55P03";

/** So many attempts, a second apart, are half a minute or more. */
const mostAttempts = 20;

type Patience = {
	/** How long one attempt waits for others, in milliseconds. */
	wait?: number;
	pause?: () => Promise<unknown>;
};

/**
 * Changes tables that others are at work on, in a transaction. A change waits for whoever reads the table,
 * and whoever comes next waits behind the change: so it waits a moment only, lets everybody pass, and
 * tries again.
 */
export async function patiently<T>(
	owner: ClientBase,
	act: () => Promise<T>,
	{ wait = 2000, pause = () => sleep(1000) }: Patience = {},
): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await wholeOrNothing(owner, async () => {
				await owner.query(`SET LOCAL lock_timeout = ${wait}`);
				return act();
			});
		} catch (error) {
			const { cause = error } = error instanceof Error ? error : {};
			const busy = cause instanceof DatabaseError && cause.code === lockNotAvailable;
			if (!busy || attempt === mostAttempts) throw error;
			await pause();
		}
	}
}
