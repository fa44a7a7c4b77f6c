"use client";

import { useFormState } from "./form-state";
import { Notice } from "./notice";

/** What an `ActionForm` was answered, where its action answers with a sentence (`{ said }`). */
export function Said() {
	const { outcome, pending } = useFormState();
	const value: unknown = outcome?.ok ? outcome.value : null;
	const said: unknown =
		typeof value === "object" && value !== null ? Reflect.get(value, "said") : null;
	if (pending || typeof said !== "string") return null;
	return (
		<Notice tone="good" live>
			{said}
		</Notice>
	);
}
