import { createContext, useContext } from "react";
import type { Problem } from "@/lib/domain/refusal";

/** What the last attempt to publish found wanting, to be shown beside its fields. */
export type Problems = { list: Problem[]; set: (problems: Problem[]) => void };

export const ProblemsContext = createContext<Problems>({ list: [], set: () => {} });

/** What is wrong with one field, and how to take it back once it is being mended. */
export function useProblem(field: string): { sentence: string | undefined; mend: () => void } {
	const { list, set } = useContext(ProblemsContext);
	const sentence = list.find((problem) => problem.field === field)?.sentence;
	const mend = () => {
		if (sentence) set(list.filter((problem) => problem.field !== field));
	};
	return { sentence, mend };
}
