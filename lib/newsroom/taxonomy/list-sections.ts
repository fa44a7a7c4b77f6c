import { newsroomClient } from "@/lib/db/newsroom";
import type { Named } from "@/lib/domain/named";
import type { Context } from "@/lib/newsroom/context";
import { ensureMaySetUp } from "./lock-taxonomy";

/** A section as the settings show it; counts tell what a merge would touch. */
export type SectionRow = Named & {
	description: string;
	deskId: string;
	desk: string;
	retiredAt: Date | null;
	/** Where the front of a retired section leads, by name. */
	leadsTo: string | null;
	live: number;
	schedules: number;
	/** Drafts that are not and were not public. */
	drafts: number;
};

/**
 * The sections, open ones in their order, then the retired; not those that were merged.
 *
 * @throws Refusal `forbidden`
 */
export async function listSections({ actor }: Context): Promise<SectionRow[]> {
	ensureMaySetUp(actor);
	return newsroomClient().$queryRaw<SectionRow[]>`
		SELECT s.id, s.slug, s.name, s.description, s.desk_id AS "deskId", d.name AS desk,
			s.retired_at AS "retiredAt", o.name AS "leadsTo",
			(SELECT count(*)::int FROM publication p WHERE p.section_id = s.id AND p.cancelled_at IS NULL
				AND p."from" <= now() AND (p.until IS NULL OR p.until > now())) AS live,
			(SELECT count(*)::int FROM publication p WHERE p.section_id = s.id AND p.cancelled_at IS NULL
				AND p."from" > now()) AS schedules,
			(SELECT count(*)::int FROM draft f WHERE f.section_id = s.id AND NOT EXISTS (
				SELECT FROM publication p WHERE p.story_id = f.story_id AND p.cancelled_at IS NULL
			)) AS drafts
		FROM section s JOIN desk d ON d.id = s.desk_id LEFT JOIN section o ON o.id = s.leads_to
		WHERE s.merged_into IS NULL
		ORDER BY s.retired_at IS NOT NULL, s.position, s.id`;
}
