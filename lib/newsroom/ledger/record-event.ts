import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/newsroom";
import { type Actor, actorReference } from "@/lib/domain/actor";

/** The acts on stories, pictures and fronts, each by its own word. */
export type Act =
	| "written"
	| "save-refused"
	| "revision-kept"
	| "revision-restored"
	| "moved"
	| "published"
	| "updated"
	| "corrected"
	| "republished"
	| "scheduled"
	| "rescheduled"
	| "cancelled"
	| "expiry-set"
	| "embargo-set"
	| "withdrawn"
	| "refiled"
	| "picture-added"
	| "picture-credited"
	| "front-launched"
	| "front-scheduled"
	| "front-called-off"
	| "front-brought-back"
	| "front-handed-back"
	| "breaking-set"
	| "breaking-ended";

/** The acts on what the paper is made of. */
export type PaperAct =
	| "section-added"
	| "section-changed"
	| "section-moved"
	| "section-merged"
	| "section-retired"
	| "section-reopened"
	| "topic-added"
	| "topic-changed"
	| "topic-merged"
	| "topic-split"
	| "topic-deleted"
	| "contributor-added"
	| "contributor-changed"
	| "contributor-merged"
	| "source-added"
	| "source-changed"
	| "source-merged"
	| "redirect-added"
	| "redirect-removed"
	| "redirects-imported"
	| "redirects-taken-back";

/** The acts on accounts, sessions and tokens, and on the paper itself. */
export type StaffAct =
	| "staff-added"
	| "staff-suspended"
	| "staff-readmitted"
	| "role-changed"
	| "desks-set"
	| "password-changed"
	| "password-reset"
	| "signed-in"
	| "session-ended"
	| "token-created"
	| "token-revoked"
	| "site-founded"
	| "staff-invited"
	| "invitation-sent-again"
	| "invitation-called-off"
	| "reset-link-made"
	| "mail-set-up"
	| "mail-server-forgotten"
	| "mail-tested"
	| "mail-tried-again"
	| "webhook-added"
	| "webhook-changed"
	| "webhook-switched"
	| "webhook-removed"
	| "webhook-secret-renewed"
	| "webhook-tested"
	| "delivery-sent-again";

/** The acts on what the paper says of itself and whom it lets in. */
export type SiteAct =
	| "site-changed"
	| "nameplate-changed"
	| "icons-changed"
	| "page-changed"
	| "navigation-changed"
	| "third-parties-changed"
	| "crawlers-changed"
	| "ads-changed"
	| "wording-changed";

type Entry = {
	act: Act | PaperAct | StaffAct | SiteAct;
	actor: Actor;
	at: Date;
	storyId?: string;
	publicationId?: string;
	from?: string;
	to?: string;
	detail?: Prisma.InputJsonObject;
};

/** Writes down what was done, in the transaction that does it. */
export async function recordEvent(tx: Tx, entry: Entry): Promise<void> {
	await tx.event.create({
		data: {
			act: entry.act,
			actor: actorReference(entry.actor),
			at: entry.at,
			storyId: entry.storyId ?? null,
			publicationId: entry.publicationId ?? null,
			fromState: entry.from ?? null,
			toState: entry.to ?? null,
			detail: entry.detail ?? {},
		},
	});
}
