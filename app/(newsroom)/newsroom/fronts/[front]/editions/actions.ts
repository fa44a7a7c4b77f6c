"use server";

import { refresh } from "next/cache";
import { HandBackFront, OfEdition } from "@/lib/domain/front/front-input";
import { bringBackEdition } from "@/lib/newsroom/front/bring-back-edition";
import { callOffEdition } from "@/lib/newsroom/front/call-off-edition";
import { handBackFront } from "@/lib/newsroom/front/hand-back-front";
import { staffForm } from "@/lib/web/staff-action";

export const bringBack = staffForm(OfEdition, bringBackEdition, refresh);

export const callOff = staffForm(OfEdition, callOffEdition, refresh);

export const handBack = staffForm(HandBackFront, handBackFront, refresh);
