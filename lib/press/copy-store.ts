import type { PageKey } from "@/lib/domain/page-key";
import type { Copy } from "./copy";

export type CopyStore = {
	get(address: string): Copy | undefined;
	/** Keeps a copy in place of the one at its address; what was asked for longest ago makes room. */
	put(copy: Copy): void;
	/** Drops every copy that a key makes wrong, and returns them; those that it makes old are so from now on. */
	touch(keys: PageKey[], now: number): Copy[];
	clear(): void;
	/** Bytes and copies, as they are now. */
	size(): { bytes: number; copies: number };
};

/** Copies by address, bounded by their bytes, and found by the keys that they depend on. */
export function makeCopyStore({ bytes: most }: { bytes: number }): CopyStore {
	// In the order of being asked for: a Map keeps the order of its insertions.
	const copies = new Map<string, Copy>();
	const byKey = new Map<PageKey, Set<Copy>>();
	let bytes = 0;

	function drop(copy: Copy): void {
		if (copies.get(copy.address) !== copy) return;
		copies.delete(copy.address);
		bytes -= copy.size;
		for (const key of [...copy.hard, ...copy.soft]) {
			const others = byKey.get(key);
			others?.delete(copy);
			if (others?.size === 0) byKey.delete(key);
		}
	}

	function makeRoom(): void {
		for (const copy of copies.values()) {
			if (bytes <= most) return;
			drop(copy);
		}
	}

	return {
		get(address) {
			const copy = copies.get(address);
			if (!copy) return undefined;
			copies.delete(address);
			copies.set(address, copy);
			return copy;
		},
		put(copy) {
			const before = copies.get(copy.address);
			if (before) drop(before);
			if (copy.size > most) return;
			copies.set(copy.address, copy);
			bytes += copy.size;
			for (const key of [...copy.hard, ...copy.soft]) {
				const others = byKey.get(key) ?? new Set();
				byKey.set(key, others.add(copy));
			}
			makeRoom();
		},
		touch(keys, now) {
			const touched = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
			const wrong = [...touched].filter(({ hard }) => hard.some((key) => keys.includes(key)));
			for (const copy of wrong) drop(copy);
			for (const copy of touched) copy.oldSince ??= now;
			return wrong;
		},
		clear() {
			copies.clear();
			byKey.clear();
			bytes = 0;
		},
		size: () => ({ bytes, copies: copies.size }),
	};
}
