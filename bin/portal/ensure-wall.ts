import { asOwner } from "@/lib/db/owner";
import type { ViewSchema } from "@/lib/db/views";
import { ensureReachable } from "./open-database";
import { PortalError } from "./portal-error";

type Sight = { may_read: boolean; sees_more: boolean };

/** `sees_more`: a table, a way to become the owner, or temporary objects, which look behind a view. */
const sight = `
	SELECT coalesce(has_schema_privilege(to_regnamespace($1)::oid, 'USAGE'), false) AS may_read,
		has_table_privilege(c.oid, 'SELECT')
			OR pg_has_role(c.relowner, 'MEMBER')
			OR has_database_privilege(current_database(), 'TEMP') AS sees_more
	FROM pg_class c
	WHERE c.relname = 'draft'
		AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'public')`;

/**
 * Makes sure that a login of the readers' side sees its views and nothing else. An operator may have given
 * us the owner's address for it, and every draft would be a query away from the public.
 *
 * @throws PortalError naming the setting
 */
export async function ensureWall(setting: string, url: string, schema: ViewSchema): Promise<void> {
	await ensureReachable(setting, url);
	const { rows } = await asOwner(url, (login) => login.query<Sight>(sight, [schema]));
	if (rows[0]?.sees_more) {
		throw new PortalError(
			`The login of ${setting} can see more than the views of ${schema}: give it one that has no other right.`,
		);
	}
	if (!rows[0]?.may_read) {
		throw new PortalError(`The login of ${setting} cannot see the views of ${schema}.`);
	}
}
