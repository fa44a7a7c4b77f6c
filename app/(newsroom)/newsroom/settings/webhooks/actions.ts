"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { WebhookFields } from "@/lib/domain/webhook";
import { addWebhook } from "@/lib/newsroom/webhook/add-webhook";
import { ChangeWebhook, changeWebhook } from "@/lib/newsroom/webhook/change-webhook";
import { RemoveWebhook, removeWebhook } from "@/lib/newsroom/webhook/remove-webhook";
import { RenewSecret, renewSecret } from "@/lib/newsroom/webhook/renew-secret";
import { SendDeliveryAgain, sendDeliveryAgain } from "@/lib/newsroom/webhook/send-delivery-again";
import { SwitchWebhook, switchWebhook } from "@/lib/newsroom/webhook/switch-webhook";
import { TestWebhook, testWebhook } from "@/lib/newsroom/webhook/test-webhook";
import { staffForm } from "@/lib/web/staff-action";

export const add = staffForm(WebhookFields, addWebhook, refresh);

export const change = staffForm(ChangeWebhook, changeWebhook, refresh);

export const switchOnOff = staffForm(SwitchWebhook, switchWebhook, refresh);

export const renew = staffForm(RenewSecret, renewSecret, refresh);

export const test = staffForm(TestWebhook, testWebhook, refresh);

export const remove = staffForm(RemoveWebhook, removeWebhook, () =>
	redirect("/newsroom/settings/webhooks"),
);

export const again = staffForm(SendDeliveryAgain, sendDeliveryAgain, refresh);
