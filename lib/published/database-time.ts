import type { Reader } from "./reader";

/** The one clock there is. Whatever is read after this is at least as new. */
export async function databaseTime(reader: Reader): Promise<Date> {
	const [row] = await reader(
		(client) =>
			client.$queryRaw<
				{ now: Date }[]
			>`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`,
	);
	if (!row) throw new Error("The database did not tell the time.");
	return row.now;
}
