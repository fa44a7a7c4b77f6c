"use server";

import { refresh } from "next/cache";
import { SetMail } from "@/lib/domain/mail";
import { ForgetMail, forgetMail } from "@/lib/newsroom/mail/forget-mail";
import { SendTestMail, sendTestMail } from "@/lib/newsroom/mail/send-test-mail";
import { setMail } from "@/lib/newsroom/mail/set-mail";
import { TryMailAgain, tryMailAgain } from "@/lib/newsroom/mail/try-mail-again";
import { staffForm } from "@/lib/web/staff-action";

export const set = staffForm(SetMail, setMail, refresh);

export const forget = staffForm(ForgetMail, forgetMail, refresh);

export const test = staffForm(SendTestMail, sendTestMail, refresh);

export const again = staffForm(TryMailAgain, tryMailAgain, refresh);
