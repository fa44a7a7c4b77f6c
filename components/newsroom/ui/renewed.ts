"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import type { Outcome } from "./outcome";

/** Whether an action could not be called because the newsroom has been upgraded under an open page. */
export function isRenewed(error: unknown): boolean {
	return unstable_isUnrecognizedActionError(error);
}

/** What a form says then; what was typed still stands in it. */
export const renewed: Outcome<never> = {
	ok: false,
	code: "renewed",
	sentence:
		"The newsroom has been renewed since you opened this page, so this form could not be sent. What you typed still stands here: copy it, reload the page, and send it again.",
	problems: [],
};
