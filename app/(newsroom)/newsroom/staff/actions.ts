"use server";

import { refresh } from "next/cache";
import {
	CallOffInvitation,
	callOffInvitation,
	SendInvitationAgain,
	sendInvitationAgain,
} from "@/lib/newsroom/staff/change-invitation";
import { ChangeRole, changeRole } from "@/lib/newsroom/staff/change-role";
import { EndSessions, endSessions } from "@/lib/newsroom/staff/end-session";
import { InviteStaff, inviteStaff } from "@/lib/newsroom/staff/invite-staff";
import { MakeResetLink, makeResetLink } from "@/lib/newsroom/staff/reset-by-link";
import { SetDesks, setDesks } from "@/lib/newsroom/staff/set-desks";
import { readmitStaff, SuspendStaff, suspendStaff } from "@/lib/newsroom/staff/suspend-staff";
import { staffForm } from "@/lib/web/staff-action";

export const invite = staffForm(InviteStaff, inviteStaff, refresh);

export const inviteAgain = staffForm(SendInvitationAgain, sendInvitationAgain, refresh);

export const callOff = staffForm(CallOffInvitation, callOffInvitation, refresh);

export const assignRole = staffForm(ChangeRole, changeRole, refresh);

export const assignDesks = staffForm(SetDesks, setDesks, refresh);

export const suspend = staffForm(SuspendStaff, suspendStaff, refresh);

export const readmit = staffForm(SuspendStaff, readmitStaff, refresh);

export const linkForPassword = staffForm(MakeResetLink, makeResetLink, refresh);

export const endSessionsOf = staffForm(EndSessions, endSessions, refresh);
