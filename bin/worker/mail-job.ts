import { sendDueMail } from "@/lib/newsroom/mail/send-due-mail";
import type { Job } from "./job";

/** Sends the letters that acts have written. */
export const mailJob: Job = { name: "mail", every: 1000, run: () => sendDueMail() };
