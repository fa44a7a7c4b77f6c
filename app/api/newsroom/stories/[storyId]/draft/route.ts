import { z } from "zod";
import { DraftPatch } from "@/lib/domain/draft";
import { saveDraft } from "@/lib/newsroom/story/save-draft";
import { staffRoute } from "@/lib/web/staff-route";

const SavePatch = z.strictObject({ storyId: z.uuid(), ...DraftPatch.shape });

/** Saves what changed. 409 where somebody else wrote too: the body says what, and what the draft holds. */
export const PUT = staffRoute(SavePatch, async (context, { storyId, ...patch }) => {
	const saved = await saveDraft(context, { storyId, patch });
	return Response.json(saved, {
		status: saved.conflicts.length > 0 ? 409 : 200,
		headers: { "Cache-Control": "private, no-store" },
	});
});
