import { asOwner } from "@/lib/db/owner";

/** Each row by itself, the earliest first: then none meets another that has not moved yet. */
const move = `
	DO $$
	DECLARE
		past interval := current_setting('dateline.past')::interval;
		one record;
	BEGIN
		FOR one IN SELECT id FROM publication ORDER BY "from" LOOP
			UPDATE publication SET "from" = "from" - past, until = until - past,
				first_published_at = first_published_at - past, updated_at = updated_at - past,
				cancelled_at = cancelled_at - past
			WHERE id = one.id;
		END LOOP;
		UPDATE story_address SET "from" = "from" - past;
		UPDATE publication_topic SET first_published_at = first_published_at - past;
		UPDATE publication_credit SET first_published_at = first_published_at - past;
		UPDATE change SET effective_at = effective_at - past;
		UPDATE event SET at = at - past;
		UPDATE news_due SET at = at - past;
		UPDATE webhook SET created_at = created_at - past;
	END $$`;

/** Lets hours pass in a test database: everything that is recorded lies as much further back. */
export async function letHoursPass(ownerUrl: string, hours: number): Promise<void> {
	await asOwner(ownerUrl, async (owner) => {
		// The record refuses to be rewritten, so its triggers are off for this connection.
		await owner.query("SET session_replication_role = replica");
		await owner.query("SELECT set_config('dateline.past', $1, false)", [`${hours} hours`]);
		await owner.query(move);
	});
}
