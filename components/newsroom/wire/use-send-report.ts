"use client";

import { useState } from "react";
import { z } from "zod";
import { ask, sentenceOf } from "@/components/newsroom/desk/ask";
import type { Choices } from "@/components/newsroom/desk/desk";
import { Published } from "@/components/newsroom/publishing/use-acts";
import type { Problem } from "@/lib/domain/refusal";
import { StoryContent } from "@/lib/domain/story";
import { contentFrom, type ReadReport } from "./wire-parts";
import type { ChosenPicture } from "./wire-picture";

const Written = z.object({ storyId: z.uuid() });

/** A story that was made of a report: where it is public, or why it is not. */
type Sent = { storyId: string; path: string | null; sentence: string };

/** What readers could not do without; the server looks again. */
function wanting({ parts }: ReadReport, chosen: ChosenPicture, publishing: boolean): Problem[] {
	if (!publishing) return [];
	const checks: [unknown, Problem][] = [
		[
			parts.sectionId,
			{ field: "sectionId", sentence: "Choose the section in which the story runs." },
		],
		[parts.headline.trim(), { field: "headline", sentence: "A story needs a headline." }],
		[parts.body.trim(), { field: "body", sentence: "There is no text yet." }],
		[
			!chosen || chosen.use.alt.trim(),
			{ field: "leadPicture", sentence: "Describe the picture for those who cannot see it." },
		],
	];
	return checks.flatMap(([there, problem]) => (there ? [] : [problem]));
}

function unstorable(content: Partial<StoryContent>): Problem[] {
	const checked = StoryContent.partial().safeParse(content);
	if (checked.success) return [];
	return checked.error.issues.map(({ path, message }) => ({
		field: String(path[0]),
		sentence: message,
	}));
}

/** Makes a story of a report, and publishes it where that is asked. */
export function useSendReport(choices: Choices) {
	const [busy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState("");
	const [problems, setProblems] = useState<Problem[]>([]);
	const [sent, setSent] = useState<Sent | null>(null);

	const refuse = (found: Problem[], sentence: string) => {
		setProblems(found);
		setTrouble(sentence);
	};

	const write = async (report: ReadReport, chosen: ChosenPicture): Promise<string | null> => {
		const content = contentFrom(report, choices, chosen?.use ?? null);
		const wrong = unstorable(content);
		if (wrong.length > 0) {
			refuse(wrong, "Something cannot be stored as it stands.");
			return null;
		}
		const appeared = report.parts.asPrinted ? report.printedAt : null;
		const body = { content, ...(appeared ? { claimedPublishedAt: appeared.toISOString() } : {}) };
		const answer = await ask(Written, "/api/newsroom/stories", { method: "POST", body });
		if (answer.is === "done") return answer.value.storyId;
		refuse(answer.is === "refused" ? answer.problems : [], sentenceOf(answer));
		return null;
	};

	const publish = async (storyId: string) => {
		const answer = await ask(Published, `/api/newsroom/stories/${storyId}/publish`, {
			method: "POST",
			body: {},
		});
		if (answer.is === "done") return setSent({ storyId, path: answer.value.path, sentence: "" });
		setSent({
			storyId,
			path: null,
			sentence: `The draft is made, but not published: ${sentenceOf(answer)}`,
		});
	};

	const make = async (report: ReadReport, chosen: ChosenPicture, publishing: boolean) => {
		const storyId = await write(report, chosen);
		if (!storyId) return;
		if (publishing) await publish(storyId);
		else window.location.assign(`/newsroom/stories/${storyId}`);
	};

	const send = async (report: ReadReport, chosen: ChosenPicture, publishing: boolean) => {
		if (busy) return;
		const found = wanting(report, chosen, publishing);
		refuse(found, found.length > 0 ? "The story is not ready for readers yet." : "");
		if (found.length > 0) return;
		setBusy(true);
		await make(report, chosen, publishing);
		setBusy(false);
	};

	const reset = () => {
		setSent(null);
		refuse([], "");
	};
	return { busy, trouble, problems, sent, send, reset };
}
