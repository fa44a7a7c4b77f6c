"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findLink } from "@/lib/newsroom/staff/account-link";
import { ChooseNewPassword, chooseNewPassword } from "@/lib/newsroom/staff/reset-by-link";
import { LinkToken } from "@/lib/newsroom/staff/take-up-invitation";
import { exchangeGrant } from "@/lib/web/exchange";
import { visitorForm } from "@/lib/web/visitor-action";

export const look = visitorForm(z.strictObject({ token: LinkToken }), ({ token }) =>
	findLink("password-reset", token),
);

/** Sets the password and leads its owner in. */
export const choose = visitorForm(ChooseNewPassword, async (input): Promise<void> => {
	const { grant } = await chooseNewPassword(input);
	redirect((await exchangeGrant(grant)) ? "/newsroom" : "/newsroom/sign-in");
});
