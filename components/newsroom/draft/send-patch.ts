import { ask } from "@/components/newsroom/desk/ask";
import { type SaveAnswer, SavedDraft, type SendPatch } from "./save-answer";

/** Browsers carry at most this much for a page that goes away. */
const keepaliveLimit = 60_000;

/** A field's own name, where the server names the place in what was sent. */
const plainField = (field: string) => field.replace(/^fields\./, "").replace(/^body\..*$/, "body");

/** Sends a draft's changes to the server. */
export function sendPatchTo(storyId: string): SendPatch {
	return async (patch): Promise<SaveAnswer> => {
		const keepalive = JSON.stringify(patch).length < keepaliveLimit;
		const path = `/api/newsroom/stories/${storyId}/draft`;
		// A conflict is told with the whole draft; other refusals of that status are problems.
		const answer = await ask(SavedDraft, path, { method: "PUT", body: patch, keepalive }, [409]);
		if (answer.is === "done") return { is: "saved", draft: answer.value };
		if (answer.is !== "refused") return answer;
		const problems = answer.problems.map(({ field, sentence }) => ({
			field: plainField(field),
			sentence,
		}));
		return { is: "refused", sentence: answer.sentence, problems };
	};
}
