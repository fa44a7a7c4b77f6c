import { liveClient, previewClient, type ReaderClient } from "@/lib/db/reader";

/** Whose eyes a read of the published looks through: the public's now, or an editor's instant. */
export type Reader = <T>(read: (client: ReaderClient) => Promise<T>) => Promise<T>;

/** The public's eyes: what is live by the database's clock. */
export const live: Reader = (read) => read(liveClient());

/** An editor's eyes: the same pages as of an instant. */
export function asOf(instant: Date): Reader {
	return (read) =>
		previewClient().$transaction(async (tx) => {
			await tx.$executeRaw`SELECT set_config('dateline.as_of', ${instant.toISOString()}, true)`;
			return read(tx);
		});
}
