"use server";

import { after } from "next/server";
import { log } from "@/lib/log";
import { AskForReset, countAsking, sendResetLink } from "@/lib/newsroom/staff/reset-by-link";
import { visitorForm } from "@/lib/web/visitor-action";

/** Answers everybody the same, and as fast: whether there is such an account is looked up afterwards. */
export const ask = visitorForm(AskForReset, async (input, { network }): Promise<void> => {
	await countAsking(input, network);
	after(() =>
		sendResetLink(input).catch((error: unknown) =>
			log.error({ err: error }, "no link for a new password could be sent"),
		),
	);
});
