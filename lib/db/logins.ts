import { type Client, DatabaseError, escapeIdentifier, escapeLiteral } from "pg";
import { type DatabaseLogin, loginName, loginPassword } from "@/lib/env";

const logins: DatabaseLogin[] = ["newsroom", "reader", "preview"];

/** Tables that the newsroom may only add to. */
const appendOnly = ["event", "change", "revision"];

/** Tables from which an act takes rows away; nothing that was public is in them. */
const deletable = ["staff_desk", "login_grant", "login_rate", "story_address"];

type Names = Record<DatabaseLogin, string> & { database: string };

function namesOf(database: string): Names {
	const name = (login: DatabaseLogin) => escapeIdentifier(loginName(database, login));
	return {
		database: escapeIdentifier(database),
		newsroom: name("newsroom"),
		reader: name("reader"),
		preview: name("preview"),
	};
}

function roleStatements(database: string, authSecret: string, existing: Set<string>): string[] {
	return logins.map((login) => {
		const name = loginName(database, login);
		const verb = existing.has(name) ? "ALTER" : "CREATE";
		const password = escapeLiteral(loginPassword(authSecret, database, login));
		return `${verb} ROLE ${escapeIdentifier(name)} WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${password}`;
	});
}

/**
 * The walls. The reader's login sees the live views and nothing else: no tables, no temporary objects
 * (a function in pg_temp could look behind a plain view), nothing to create.
 */
function grantStatements({ database, newsroom, reader, preview }: Names): string[] {
	return [
		`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
		"REVOKE ALL ON SCHEMA public FROM PUBLIC",
		`GRANT CONNECT ON DATABASE ${database} TO ${newsroom}, ${reader}, ${preview}`,
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
		`ALTER ROLE ${reader} SET default_transaction_read_only = on`,
		`ALTER ROLE ${preview} SET default_transaction_read_only = on`,
	];
}

/** insufficient_privilege, PostgreSQL documentation, appendix A. */
const insufficientPrivilege = "42501";

/**
 * Creates the logins and gives each its rights; after every migration, so that new tables are
 * covered. Where the owner may not create logins, changes nothing and returns the SQL for someone who may.
 */
export async function grantLogins(owner: Client, authSecret: string): Promise<string | null> {
	const { rows } = await owner.query<{ database: string }>("SELECT current_database() AS database");
	const database = rows[0]?.database ?? "";
	const found = await owner.query<{ rolname: string }>(
		"SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)",
		[logins.map((login) => loginName(database, login))],
	);
	const existing = new Set(found.rows.map((row) => row.rolname));
	const statements = [
		...roleStatements(database, authSecret, existing),
		...grantStatements(namesOf(database)),
	];
	await owner.query("BEGIN");
	try {
		for (const statement of statements) await owner.query(statement);
		await owner.query("COMMIT");
		return null;
	} catch (error) {
		await owner.query("ROLLBACK");
		if (error instanceof DatabaseError && error.code === insufficientPrivilege) {
			return `${statements.join(";\n")};\n`;
		}
		throw error;
	}
}
