import { databaseUrl } from "@/lib/env";
import { connect, lazily } from "./connect";
import type { Prisma } from "./generated/client";

const liveClient = lazily("reader", () =>
	connect({
		url: databaseUrl("reader"),
		schema: "live",
		applicationName: "dateline reader",
		pool: 10,
		statementTimeout: 5000,
	}),
);

const previewClient = lazily("preview", () =>
	connect({
		url: databaseUrl("preview"),
		schema: "preview",
		applicationName: "dateline preview",
		pool: 4,
		statementTimeout: 10_000,
	}),
);

/** What a read of the published may use: one client, or one transaction of it. */
export type ReaderClient = Prisma.TransactionClient;

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
