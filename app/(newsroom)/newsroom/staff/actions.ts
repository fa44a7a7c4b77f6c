"use server";

import { refresh } from "next/cache";
import { AddStaff } from "@/lib/domain/input";
import { addStaff } from "@/lib/newsroom/staff/add-staff";
import { ChangeRole, changeRole } from "@/lib/newsroom/staff/change-role";
import { EndSessions, endSessions } from "@/lib/newsroom/staff/end-session";
import { ResetPassword, resetPassword } from "@/lib/newsroom/staff/reset-password";
import { SetDesks, setDesks } from "@/lib/newsroom/staff/set-desks";
import { readmitStaff, SuspendStaff, suspendStaff } from "@/lib/newsroom/staff/suspend-staff";
import { staffForm } from "@/lib/web/staff-action";

export const add = staffForm(AddStaff, addStaff, refresh);

export const assignRole = staffForm(ChangeRole, changeRole, refresh);

export const assignDesks = staffForm(SetDesks, setDesks, refresh);

export const suspend = staffForm(SuspendStaff, suspendStaff, refresh);

export const readmit = staffForm(SuspendStaff, readmitStaff, refresh);

export const resetPasswordOf = staffForm(ResetPassword, resetPassword, refresh);

export const endSessionsOf = staffForm(EndSessions, endSessions, refresh);
