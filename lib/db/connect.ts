import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

type ConnectOptions = {
	url: string;
	schema: "public" | "live" | "preview";
	applicationName: string;
	/** Connections at most. */
	pool: number;
	/** Milliseconds after which PostgreSQL gives a statement up. */
	statementTimeout: number;
};

/** Each distinct statement is planned once for a connection and then called by its name. */
function statementName({ sql }: { sql: string }): string {
	return createHash("sha1").update(sql).digest("base64url");
}

/** A typed client on one login. The logins differ in what they may do, not in how they are asked. */
export function connect(options: ConnectOptions): PrismaClient {
	const adapter = new PrismaPg(
		{
			connectionString: options.url,
			application_name: options.applicationName,
			max: options.pool,
			connectionTimeoutMillis: 5000,
			statement_timeout: options.statementTimeout,
			idle_in_transaction_session_timeout: 30_000,
			options: `-c search_path=${options.schema}`,
		},
		{ schema: options.schema, statementNameGenerator: statementName },
	);
	return new PrismaClient({ adapter });
}

/** A client that is made at its first use and then kept, also across the reloads of `next dev`. */
export function lazily(name: string, make: () => PrismaClient): () => PrismaClient {
	const kept = globalThis as typeof globalThis & { datelineClients?: Map<string, PrismaClient> };
	kept.datelineClients ??= new Map();
	const clients = kept.datelineClients;
	return () => {
		const client = clients.get(name) ?? make();
		clients.set(name, client);
		return client;
	};
}

/** Closes every client of this process; one that is asked for afterwards is made anew. */
export async function disconnectAll(): Promise<void> {
	const kept = globalThis as typeof globalThis & { datelineClients?: Map<string, PrismaClient> };
	const clients = [...(kept.datelineClients?.values() ?? [])];
	kept.datelineClients?.clear();
	await Promise.all(clients.map((client) => client.$disconnect()));
}
