"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { ChangeOwnPassword, changeOwnPassword } from "@/lib/newsroom/staff/change-own-password";
import { EndSession, EndSessions, endSession, endSessions } from "@/lib/newsroom/staff/end-session";
import { exchangeGrant } from "@/lib/web/exchange";
import { staffForm } from "@/lib/web/staff-action";

/** Ends every session and opens a new one here. */
export const changePassword = staffForm(ChangeOwnPassword, async (context, input) => {
	const { grant } = await changeOwnPassword(context, input);
	if (!(await exchangeGrant(grant))) redirect("/newsroom/sign-in?next=%2Fnewsroom%2Faccount");
});

export const end = staffForm(EndSession, endSession, refresh);

export const endOthers = staffForm(EndSessions, endSessions, refresh);
