import type { Tx } from "@/lib/db/newsroom";
import { slugFrom } from "@/lib/domain/slug";
import { storyPath } from "@/lib/domain/urls";

type Wanted = {
	storyId: string;
	section: string;
	headline: string;
	slug: string;
	/** Of first publication, `yyyy/mm/dd`. */
	day: string;
	/** From when the address is public. */
	from: Date;
};

/** The paths to try: the wanted one, then with a number behind it. */
function candidate(wanted: Wanted, slug: string, attempt: number): string {
	const { section, day } = wanted;
	const numbered = attempt === 1 ? slug : `${slug}-${attempt}`;
	return storyPath({ section, day, slug: numbered });
}

/**
 * The address of a story from an instant on: its own earlier one where section, date and slug are the
 * same, else a new one, numbered where another story has it.
 */
export async function claimAddress(tx: Tx, wanted: Wanted): Promise<string> {
	const slug = wanted.slug || slugFrom(wanted.headline);
	for (let attempt = 1; ; attempt++) {
		const path = candidate(wanted, slug, attempt);
		const taken = await tx.$executeRaw`
			INSERT INTO story_address (path, story_id, "from")
			VALUES (${path}, ${wanted.storyId}::uuid, ${wanted.from})
			ON CONFLICT (path) DO NOTHING`;
		if (taken === 1) return path;
		const address = await tx.storyAddress.findUnique({ where: { path } });
		if (address?.storyId !== wanted.storyId) continue;
		if (wanted.from < address.from) {
			await tx.storyAddress.update({ where: { path }, data: { from: wanted.from } });
		}
		return path;
	}
}
