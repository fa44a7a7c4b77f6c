"use server";

import { refresh } from "next/cache";
import { CreateToken } from "@/lib/domain/input";
import { createToken } from "@/lib/newsroom/staff/create-token";
import { RevokeToken, revokeToken } from "@/lib/newsroom/staff/revoke-token";
import { staffForm } from "@/lib/web/staff-action";

export const create = staffForm(CreateToken, createToken, refresh);

export const revoke = staffForm(RevokeToken, revokeToken, refresh);
