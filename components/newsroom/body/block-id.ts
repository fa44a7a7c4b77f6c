const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** A new id for a block of the text: 12 letters, 60 bits of chance. */
export function newBlockId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(12));
	return Array.from(bytes, (byte) => letters[byte % letters.length]).join("");
}
