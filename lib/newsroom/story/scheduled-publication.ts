import { ensure } from "@/lib/domain/refusal";
import type { PublicationRow } from "./publications";

/**
 * A publication of a timeline that has not begun.
 *
 * @throws Refusal `not-found` | `conflict` (it has begun: it can be withdrawn, not cancelled)
 */
export function scheduledPublication(
	timeline: PublicationRow[],
	id: string,
	now: Date,
): PublicationRow {
	const publication = timeline.find((one) => one.id === id);
	ensure(publication, "not-found", "There is no such schedule.");
	ensure(
		publication.from > now,
		"conflict",
		"It is public already: withdraw it, or publish an update.",
	);
	return publication;
}
