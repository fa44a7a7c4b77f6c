import { z } from "zod";
import { isOneLine } from "./mail";

/** What a machine can be told of. */
export const WebhookKind = z.enum([
	"story.published",
	"story.updated",
	"story.corrected",
	"story.withdrawn",
	"story.expired",
]);
export type WebhookKind = z.infer<typeof WebhookKind>;

/** Sent on demand, to see that it arrives. */
export const testKind = "webhook.test";

const isAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

function isPlain(text: string): boolean {
	const { username, password, hash } = new URL(text);
	return !username && !password && !hash;
}

export const WebhookFields = z.strictObject({
	name: z
		.string()
		.trim()
		.min(1, "Give it a name, as “Mobile app”.")
		.max(120)
		.refine(isOneLine, "This is one line."),
	address: z
		.string()
		.trim()
		.max(1000)
		.refine(isAddress, {
			message: "Give a whole address, as https://example.com/hook.",
			abort: true,
		})
		.refine(isPlain, "Leave user, password and “#” out; what is sent is signed."),
	kinds: z.array(WebhookKind).min(1, "Choose at least one."),
});
export type WebhookFields = z.infer<typeof WebhookFields>;

/** After how many seconds a delivery is tried again, try by try; then, after a day, it is given up. */
export const deliveryRests = [5, 60, 300, 1800, 7200, 18_000, 28_800, 28_800];
