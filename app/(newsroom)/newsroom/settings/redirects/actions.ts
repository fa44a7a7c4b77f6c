"use server";

import { refresh } from "next/cache";
import { AddRedirect, ChosenImport, RemoveRedirect } from "@/lib/domain/redirect";
import { addRedirect, removeRedirect } from "@/lib/newsroom/redirect/add-redirect";
import { applyImport, undoImport } from "@/lib/newsroom/redirect/apply-import";
import { staffForm } from "@/lib/web/staff-action";

export const add = staffForm(AddRedirect, addRedirect, refresh);

export const remove = staffForm(RemoveRedirect, removeRedirect, refresh);

export const takeFile = staffForm(ChosenImport, applyImport, refresh);

export const takeBackFile = staffForm(ChosenImport, undoImport, refresh);
