import type { Actor } from "./actor";

/** What the policy needs to know of a story. */
export type OwnedStory = { deskId: string | null; createdBy: string | null };

/** Machines and the operator stand above desks; people sit at theirs. */
function sitsAt(actor: Actor, deskId: string | null): boolean {
	if (actor.type !== "staff") return true;
	return deskId !== null && actor.deskIds.includes(deskId);
}

function leadsAllDesks(actor: Actor): boolean {
	return actor.role === "producer" || actor.role === "admin";
}

function wrote(actor: Actor, story: OwnedStory): boolean {
	return actor.type === "staff" && story.createdBy === actor.id;
}

/** Everyone in the newsroom may begin a story and bring in pictures. */
export function mayWrite(_actor: Actor): boolean {
	return true;
}

/** Everyone in the newsroom may read what is in it: history, drafts and previews alike. */
export function mayRead(_actor: Actor, _story: OwnedStory): boolean {
	return true;
}

/** A draft belongs to its writer and its desk. */
export function mayEdit(actor: Actor, story: OwnedStory): boolean {
	return leadsAllDesks(actor) || wrote(actor, story) || sitsAt(actor, story.deskId);
}

/** Publishing, scheduling, updating, expiring, withdrawing: an editor of the desk, or a producer. */
export function mayPublish(actor: Actor, story: OwnedStory): boolean {
	if (leadsAllDesks(actor)) return true;
	return actor.role === "editor" && sitsAt(actor, story.deskId);
}

/** Dropping a story that never ran: whoever may publish it, and a reporter their own. */
export function maySpike(actor: Actor, story: OwnedStory): boolean {
	return mayPublish(actor, story) || wrote(actor, story);
}

/** A picture's credit and copyright appear wherever it is used, so editors change them. */
export function mayCreditPictures(actor: Actor, picture: { uploadedBy: string | null }): boolean {
	if (actor.type === "staff" && picture.uploadedBy === actor.id) return true;
	return actor.role !== "reporter";
}

/** Arranging a front: every one for who leads all desks, a section's for the editors of its desk. */
export function mayEditFront(actor: Actor, front: { deskId: string | null }): boolean {
	if (actor.type === "token") return false;
	if (leadsAllDesks(actor)) return true;
	return actor.role === "editor" && front.deskId !== null && sitsAt(actor, front.deskId);
}

/** The line over every page when news breaks: who leads all desks, in person. */
export function mayBreakNews(actor: Actor): boolean {
	return maySetUpPaper(actor);
}

/** What the paper is made of (sections, topics, credits, redirects, navigation): who leads all desks, in person. */
export function maySetUpPaper(actor: Actor): boolean {
	return leadsAllDesks(actor) && actor.type !== "token";
}

/** What reaches beyond the paper (its name and address, mail, third parties, webhooks): as accounts. */
export function maySetUpSite(actor: Actor): boolean {
	return mayManageStaff(actor);
}

/** Accounts, roles and machine tokens: people only, so that a stolen token makes no further ones. */
export function mayManageStaff(actor: Actor): boolean {
	return actor.role === "admin" && actor.type !== "token";
}
