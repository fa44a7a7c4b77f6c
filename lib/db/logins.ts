import { type ClientBase, DatabaseError, escapeIdentifier, escapeLiteral } from "pg";
import { type DatabaseLogin, loginName, loginPassword } from "@/lib/env";
import { wholeOrNothing } from "./owner";

/** The logins that a portal cannot do without. */
type Needed = Exclude<DatabaseLogin, "press">;

const logins: Needed[] = ["newsroom", "reader", "preview"];

/** Tables that the newsroom may only add to. */
const appendOnly = ["event", "change", "revision", "front_operation"];

/** Tables from which an act takes rows away; no word that was public is in them. */
const deletable = [
	"staff_desk",
	"login_grant",
	"login_rate",
	"story_address",
	"mail_settings",
	"news_due",
	// Where things are filed and found, which may change; what was said is in the revisions.
	"topic",
	"former_slug",
	"publication_topic",
	"publication_credit",
	"redirect",
	"redirect_line",
];

/** Logins that the operator made, by name; the others are ours to make. */
export type GivenLogins = Partial<Record<Needed, string>>;

type Names = Record<Needed, string>;

function roleStatement(name: string, password: string, exists: boolean): string {
	const rest = `LOGIN NOINHERIT PASSWORD ${escapeLiteral(password)}`;
	// Who may create a role may not name such attributes of it afterwards, not even to deny them.
	return exists
		? `ALTER ROLE ${name} WITH ${rest}`
		: `CREATE ROLE ${name} WITH NOSUPERUSER NOCREATEDB NOCREATEROLE ${rest}`;
}

function roleStatements(
	database: string,
	authSecret: string,
	{ names, given, existing }: { names: Names; given: GivenLogins; existing: Set<string> },
): string[] {
	const own = logins.filter((login) => !given[login]);
	const made = own.map((login) =>
		roleStatement(
			escapeIdentifier(names[login]),
			loginPassword(authSecret, database, login),
			existing.has(names[login]),
		),
	);
	const careful = own
		.filter((login) => login !== "newsroom")
		.map(
			(login) =>
				`ALTER ROLE ${escapeIdentifier(names[login])} SET default_transaction_read_only = on`,
		);
	return [...made, ...careful];
}

/**
 * The walls. The reader's login sees the live views and nothing else: no tables, no temporary objects
 * (a function in pg_temp could look behind a plain view), nothing to create.
 */
function grantStatements(database: string, names: Names): string[] {
	const [newsroom = "", reader = "", preview = ""] = logins.map((login) =>
		escapeIdentifier(names[login]),
	);
	const here = escapeIdentifier(database);
	return [
		`REVOKE ALL ON DATABASE ${here} FROM PUBLIC`,
		"REVOKE ALL ON SCHEMA public FROM PUBLIC",
		`GRANT CONNECT ON DATABASE ${here} TO ${reader}, ${preview}`,
		`GRANT CONNECT ON DATABASE ${here} TO ${newsroom}`,
		`GRANT USAGE ON SCHEMA public TO ${newsroom}`,
		`GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ${newsroom}`,
		`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${newsroom}`,
		`GRANT DELETE ON ${deletable.join(", ")} TO ${newsroom}`,
		`REVOKE UPDATE ON ${appendOnly.join(", ")} FROM ${newsroom}`,
		`REVOKE INSERT, UPDATE ON _prisma_migrations FROM ${newsroom}`,
		`GRANT USAGE ON SCHEMA live TO ${reader}`,
		`GRANT SELECT ON ALL TABLES IN SCHEMA live TO ${reader}`,
		`GRANT USAGE ON SCHEMA preview TO ${preview}`,
		`GRANT SELECT ON ALL TABLES IN SCHEMA preview TO ${preview}`,
	];
}

/** insufficient_privilege, PostgreSQL documentation, appendix A. */
const insufficientPrivilege = "42501";

export function isForbidden(error: unknown): error is DatabaseError {
	return error instanceof DatabaseError && error.code === insufficientPrivilege;
}

/** Where the newsroom works as the owner, nothing is given to it, and nothing taken from the owner. */
function withoutOwner(statements: string[], names: Names, owner: string): string[] {
	if (names.newsroom !== owner) return statements;
	const name = escapeIdentifier(owner);
	return statements.filter((one) => !one.endsWith(` TO ${name}`) && !one.endsWith(` FROM ${name}`));
}

/** The press reads which pages are touched from when, and has no other right. */
function pressStatements(database: string, authSecret: string, exists: boolean): string[] {
	const name = escapeIdentifier(loginName(database, "press"));
	return [
		roleStatement(name, loginPassword(authSecret, database, "press"), exists),
		`ALTER ROLE ${name} SET default_transaction_read_only = on`,
		`GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${name}`,
		`GRANT USAGE ON SCHEMA public TO ${name}`,
		`GRANT SELECT ON change TO ${name}`,
	];
}

/**
 * Makes the press's login where the owner may. Nothing else waits for it: without, the operator makes one
 * for the press by hand (docs/press.md).
 */
async function grantPress(owner: ClientBase, database: string, authSecret: string): Promise<void> {
	const existing = await existingRoles(owner, [loginName(database, "press")]);
	try {
		await wholeOrNothing(owner, async () => {
			for (const statement of pressStatements(database, authSecret, existing.size > 0)) {
				await owner.query(statement);
			}
		});
	} catch (error) {
		if (!isForbidden(error)) throw error;
	}
}

async function existingRoles(owner: ClientBase, names: string[]): Promise<Set<string>> {
	const { rows } = await owner.query<{ rolname: string }>(
		"SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)",
		[names],
	);
	return new Set(rows.map(({ rolname }) => rolname));
}

/**
 * Creates the logins that are not given and gives each its rights; after every migration, so that new
 * tables are covered. Where the owner may not, changes nothing and returns the SQL for someone who may.
 */
export async function grantLogins(
	owner: ClientBase,
	authSecret: string,
	given: GivenLogins = {},
): Promise<string | null> {
	const { rows } = await owner.query<{ database: string; me: string }>(
		"SELECT current_database() AS database, current_user AS me",
	);
	const { database, me } = rows[0] ?? { database: "", me: "" };
	const names: Names = {
		newsroom: given.newsroom ?? loginName(database, "newsroom"),
		reader: given.reader ?? loginName(database, "reader"),
		preview: given.preview ?? loginName(database, "preview"),
	};
	const existing = await existingRoles(owner, Object.values(names));
	const statements = [
		...roleStatements(database, authSecret, { names, given, existing }),
		...withoutOwner(grantStatements(database, names), names, me),
	];
	try {
		await wholeOrNothing(owner, async () => {
			for (const statement of statements) await owner.query(statement);
		});
		await grantPress(owner, database, authSecret);
		return null;
	} catch (error) {
		if (isForbidden(error)) return `${statements.join(";\n")};\n`;
		throw error;
	}
}
