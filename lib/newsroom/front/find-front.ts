import { newsroomClient, type Tx } from "@/lib/db/newsroom";
import type { FrontKey } from "@/lib/domain/front/front";
import { homeKey, type PageKey, sectionKey } from "@/lib/domain/page-key";
import { ensure } from "@/lib/domain/refusal";
import { sectionPath } from "@/lib/domain/urls";

/** A front that there is: what it is called, where readers find it, and whose it is. */
export type FoundFront = {
	key: FrontKey;
	name: string;
	path: string;
	pageKey: PageKey;
	/** None: the home front, which is no single desk's. */
	deskId: string | null;
	/** None on the home front. */
	sectionSlug: string | null;
};

const home: FoundFront = {
	key: "home",
	name: "Home",
	path: "/",
	pageKey: homeKey,
	deskId: null,
	sectionSlug: null,
};

type SectionRow = { id: string; slug: string; name: string; deskId: string };

function frontOf({ id, slug, name, deskId }: SectionRow): FoundFront {
	return {
		key: id,
		name,
		path: sectionPath(slug),
		pageKey: sectionKey(slug),
		deskId,
		sectionSlug: slug,
	};
}

const select = { id: true, slug: true, name: true, deskId: true } as const;

/** A front by its key; null where there is none. */
export async function findFront(tx: Tx, key: FrontKey): Promise<FoundFront | null> {
	if (key === "home") return home;
	const section = await tx.section.findUnique({ where: { id: key }, select });
	return section && frontOf(section);
}

/** @throws Refusal `not-found` */
export async function requireFront(tx: Tx, key: FrontKey): Promise<FoundFront> {
	const front = await findFront(tx, key);
	ensure(front, "not-found", "There is no such front.");
	return front;
}

/** All fronts: the home front, then the open sections' in the order of the navigation. */
export async function allFronts(): Promise<FoundFront[]> {
	const sections = await newsroomClient().section.findMany({
		where: { mergedInto: null, retiredAt: null },
		select,
		orderBy: { position: "asc" },
	});
	return [home, ...sections.map(frontOf)];
}
