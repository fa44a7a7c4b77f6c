import type { WordChange } from "@/lib/domain/difference";

/** How one text becomes another, word by word: what went struck out, what came underlined. */
export function WordChanges({ words }: { words: WordChange[] }) {
	// The changes of two fixed texts never change places, so their place is their key.
	return [...words.entries()].map(([at, { is, text }]) => {
		if (is === "gone") return <del key={at}>{text}</del>;
		if (is === "new") return <ins key={at}>{text}</ins>;
		return <span key={at}>{text}</span>;
	});
}
