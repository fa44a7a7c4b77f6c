import { z } from "zod";

export const StaffRole = z.enum(["reporter", "editor", "producer", "admin"]);
export type StaffRole = z.infer<typeof StaffRole>;

/**
 * Who acts. A person with their desks, a machine with a token, or the operator at the command line of
 * the server; there is no anonymous actor.
 */
export type Actor =
	| { type: "staff"; id: string; name: string; role: StaffRole; deskIds: string[] }
	| { type: "token"; id: string; name: string; role: StaffRole }
	| { type: "operator"; name: string; role: "admin" };

/** Who sits at the server's own command line: they hold the owner's keys already. */
export const operator: Actor = { type: "operator", name: "command line", role: "admin" };

/** An actor as the record of events keeps it. */
export function actorReference(actor: Actor): string {
	return actor.type === "operator" ? "operator" : `${actor.type}:${actor.id}`;
}

/** The staff member behind an act, where there is one. */
export function staffIdOf(actor: Actor): string | null {
	return actor.type === "staff" ? actor.id : null;
}
