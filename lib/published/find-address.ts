import type { Reader } from "./reader";

/** What stands at a path, as its first byte must tell. */
export type Address =
	| { found: "story"; storyId: string }
	| { found: "moved"; storyId: string; to: string }
	| { found: "gone"; storyId: string; at: Date }
	| { found: "nothing" };

/** One indexed look-up: the story at a path, where it moved to, or that it was taken down. */
export async function findAddress(reader: Reader, path: string): Promise<Address> {
	const row = await reader((client) => client.publishedAddress.findUnique({ where: { path } }));
	if (!row) return { found: "nothing" };
	const { storyId, currentPath, goneAt } = row;
	if (currentPath === path) return { found: "story", storyId };
	if (currentPath) return { found: "moved", storyId, to: currentPath };
	return { found: "gone", storyId, at: goneAt ?? new Date(0) };
}
