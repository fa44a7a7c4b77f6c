"use client";

import { createContext, useContext } from "react";
import { type Outcome, problemOf } from "./outcome";

/** What a form's fields and buttons know of it. */
export type FormState = { outcome: Outcome | null; pending: boolean };

export const FormContext = createContext<FormState>({ outcome: null, pending: false });

export function useFormState(): FormState {
	return useContext(FormContext);
}

/** What is wrong with a field of the form around, if anything. */
export function useProblem(field: string): string | undefined {
	return problemOf(useContext(FormContext).outcome, field);
}
