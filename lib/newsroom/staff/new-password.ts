import { randomInt } from "node:crypto";

/** Without letters and digits that are taken for one another when read out. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");

/** A first password to be handed over: twenty characters in four groups, 99 bits. */
export function newPassword(): string {
	return Array.from({ length: 4 }, group).join("-");
}
