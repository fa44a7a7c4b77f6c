"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findLink } from "@/lib/newsroom/staff/account-link";
import {
	LinkToken,
	TakeUpInvitation,
	takeUpInvitation,
} from "@/lib/newsroom/staff/take-up-invitation";
import { exchangeGrant } from "@/lib/web/exchange";
import { visitorForm } from "@/lib/web/visitor-action";

export const look = visitorForm(z.strictObject({ token: LinkToken }), ({ token }) =>
	findLink("invitation", token),
);

/** Opens the account and leads its owner in. */
export const takeUp = visitorForm(TakeUpInvitation, async (input): Promise<void> => {
	const { grant } = await takeUpInvitation(input);
	redirect((await exchangeGrant(grant)) ? "/newsroom" : "/newsroom/sign-in");
});
