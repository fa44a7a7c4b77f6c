"use client";

import { useContext, useState } from "react";
import { z } from "zod";
import { type Answer, ask, sentenceOf } from "@/components/newsroom/desk/ask";
import { useDesk } from "@/components/newsroom/desk/desk";
import { ProblemsContext } from "@/components/newsroom/desk/problems";

export const Published = z.object({
	publicationId: z.uuid(),
	path: z.string(),
	from: z.coerce.date(),
	revision: z.number(),
	calledOff: z.array(z.coerce.date()).default([]),
});
export type Published = z.infer<typeof Published>;

/** What an act said: done, in a sentence and perhaps a link; or why not. */
export type Said = { tone: "good" | "bad"; sentence: string; path?: string } | null;

export type Acts = {
	busy: boolean;
	said: Said;
	say: (said: Said) => void;
	/** What the server found wrong with a minute. */
	timeProblem: string | undefined;
	/** Does something to the story; whether it was done. The text is saved first where `saved` asks for it. */
	act: <S extends z.ZodType>(what: Act<S>) => Promise<boolean>;
};

type Act<S extends z.ZodType> = {
	path: string;
	schema: S;
	body: () => object;
	/** Everything typed must be on the server before. */
	saved?: boolean;
	done: (value: z.output<S>) => Said;
};

/** An act that answers with nothing. */
export const Nothing = z.unknown();

/** The acts on a story, one at a time, each with its answer. */
export function useActs(refresh: () => Promise<void>, onSignedOut: () => void): Acts {
	const { keeper, storyId } = useDesk();
	const { set: setProblems } = useContext(ProblemsContext);
	const [busy, setBusy] = useState(false);
	const [said, say] = useState<Said>(null);
	const [timeProblem, setTimeProblem] = useState<string>();

	const refuse = (answer: Exclude<Answer<unknown>, { is: "done" }>): false => {
		if (answer.is === "signed-out") onSignedOut();
		const problems = answer.is === "refused" ? answer.problems : [];
		setProblems(problems);
		setTimeProblem(problems.find(({ field }) => field === "at" || field === "until")?.sentence);
		say({ tone: "bad", sentence: sentenceOf(answer) });
		return false;
	};

	const unsaved = (): false => {
		const { conflicts, status } = keeper.view();
		const sentence =
			conflicts.length > 0
				? "Somebody else wrote here too. Decide the marked places first."
				: "Your last changes are not on the server yet, so this would go without them. Try again once they are saved.";
		if (status.is === "signed-out") onSignedOut();
		say({ tone: "bad", sentence });
		return false;
	};

	const act: Acts["act"] = async ({ path, schema, body, saved, done }) => {
		setBusy(true);
		say(null);
		setProblems([]);
		setTimeProblem(undefined);
		try {
			if (saved && !(await keeper.saveNow())) return unsaved();
			const answer = await ask(schema, `/api/newsroom/stories/${storyId}/${path}`, {
				method: "POST",
				body: body(),
			});
			if (answer.is !== "done") return refuse(answer);
			say(done(answer.value));
			await refresh();
			return true;
		} finally {
			setBusy(false);
		}
	};
	return { busy, said, say, timeProblem, act };
}
