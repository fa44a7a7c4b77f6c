import { databaseUrl } from "@/lib/env";
import { connect, lazily } from "./connect";
import type { Prisma } from "./generated/client";

/** What a read of the published may use: one client, or one transaction of it. */
export type ReaderClient = Prisma.TransactionClient;

/** The readers' login: sees the live views, and nothing else that there is. */
export const liveClient = lazily("reader", () =>
	connect({
		url: databaseUrl("reader"),
		schema: "live",
		applicationName: "dateline reader",
		pool: 10,
		statementTimeout: 5000,
	}),
);

/** The preview's login: sees the twin views, whose clock is an editor's. */
export const previewClient = lazily("preview", () =>
	connect({
		url: databaseUrl("preview"),
		schema: "preview",
		applicationName: "dateline preview",
		pool: 4,
		statementTimeout: 10_000,
	}),
);
