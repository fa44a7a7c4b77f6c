import { newsroomClient } from "@/lib/db/newsroom";

/** The one clock there is, outside a transaction. */
export async function databaseNow(): Promise<Date> {
	const [row] = await newsroomClient().$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
	if (!row) throw new Error("The database did not tell the time.");
	return row.now;
}
