import type { Tx } from "@/lib/db/newsroom";
import { ensure, Refusal } from "@/lib/domain/refusal";

/** A topic for an act on it. @throws Refusal `not-found` (also where it was merged) */
export async function requireTopic(tx: Tx, topicId: string) {
	const topic = await tx.topic.findUnique({ where: { id: topicId } });
	ensure(topic && !topic.mergedInto, "not-found", "There is no such topic, or no longer.");
	return topic;
}

/** Another topic, chosen in a form. @throws Refusal `invalid`, at `into` */
export async function requireOtherTopic(tx: Tx, topicId: string, into: string) {
	const other = await tx.topic.findUnique({ where: { id: into } });
	if (other && !other.mergedInto && other.id !== topicId) return other;
	const sentence = "Choose another topic.";
	throw new Refusal("invalid", sentence, [{ field: "into", sentence }]);
}
