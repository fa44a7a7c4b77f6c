/** Tables of which nothing leaves the site, and why. Every other is exported, also one that is new. */
export const keptBackTables: Record<string, string> = {
	_prisma_migrations: "which migrations the schema has had stands in export.json",
	demo_unfinished: "stands only while the demo is being filled",
	staff_session: "sessions are of one site: everybody signs in anew",
	login_grant: "proves a password for half a minute",
	login_rate: "counts the failed sign-ins of the last minutes",
	account_link: "a link that opens an account is good for one site, and for days only",
	mail: "letters on their way are of one site",
	webhook: "what machines are told is signed with a secret: set them up anew there",
	webhook_delivery: "what one site told machines, another does not tell again",
	api_token: "a token is a key to one site: make new ones there",
};

type KeptBack = {
	why: string;
	/** What stands there instead in the site that imports, as an SQL expression. */
	standIn: string;
};

/** Columns that do not leave with their table. */
export const keptBackColumns: Record<string, Record<string, KeptBack>> = {
	mail_settings: {
		password_sealed: {
			why: "the mail server's password stays behind: type it in again under settings",
			standIn: "NULL",
		},
	},
	staff: {
		password_hash: {
			why: "passwords stay behind: each gets a new one by staff reset-password",
			// No password has it: it is nothing that a hash could be.
			standIn: "'!'",
		},
	},
};

/** The columns of a table that are exported. */
export function exportedColumns(table: string, columns: string[]): string[] {
	const kept = keptBackColumns[table] ?? {};
	return columns.filter((column) => !Object.hasOwn(kept, column));
}

/** What is kept back, and why, as an export tells it: `staff.password_hash` is a column. */
export function whatIsKeptBack(): Record<string, string> {
	const columns = Object.entries(keptBackColumns).flatMap(([table, kept]) =>
		Object.entries(kept).map(([column, { why }]) => [`${table}.${column}`, why]),
	);
	return { ...keptBackTables, ...Object.fromEntries(columns) };
}
