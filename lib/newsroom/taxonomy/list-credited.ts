import { newsroomClient } from "@/lib/db/newsroom";
import type { Named } from "@/lib/domain/named";
import { type NamedFilter, SourceKind } from "@/lib/domain/taxonomy";
import type { Context } from "@/lib/newsroom/context";
import {
	type LibraryPicture,
	libraryColumns,
	libraryPicture,
} from "@/lib/newsroom/picture/library-picture";
import { ensureMaySetUp } from "./lock-taxonomy";
import { mostCounted, type NamedPage, namedWhere, pageOfNamed } from "./named-page";

/** Somebody in bylines, in the settings; `about` is their role or kind, `live` counts public stories, a thousand at most. */
export type CreditedRow = Named & { about: string; live: number };

/**
 * The contributors by name, a page at a time; not those that were merged.
 *
 * @throws Refusal `forbidden`
 */
export async function listContributors(
	{ actor }: Context,
	filter: NamedFilter,
): Promise<NamedPage<CreditedRow>> {
	ensureMaySetUp(actor);
	const rows = await newsroomClient().$queryRaw<CreditedRow[]>`
		SELECT c.id, c.slug, c.name, c.role AS about, (
			SELECT count(*)::int FROM (
				SELECT FROM publication_credit t JOIN publication p ON p.id = t.publication_id
				WHERE t.contributor_id = c.id AND p.cancelled_at IS NULL
				AND p."from" <= now() AND (p.until IS NULL OR p.until > now()) LIMIT ${mostCounted}
			) AS live
		) AS live
		FROM contributor c ${namedWhere(filter)}`;
	return pageOfNamed(rows);
}

/** The sources by name, a page at a time; not those that were merged. @throws Refusal `forbidden` */
export async function listSources(
	{ actor }: Context,
	filter: NamedFilter,
): Promise<NamedPage<CreditedRow>> {
	ensureMaySetUp(actor);
	const rows = await newsroomClient().$queryRaw<CreditedRow[]>`
		SELECT c.id, c.slug, c.name, c.kind AS about, (
			SELECT count(*)::int FROM (
				SELECT FROM publication_credit t JOIN publication p ON p.id = t.publication_id
				WHERE t.source_id = c.id AND p.cancelled_at IS NULL
				AND p."from" <= now() AND (p.until IS NULL OR p.until > now()) LIMIT ${mostCounted}
			) AS live
		) AS live
		FROM source c ${namedWhere(filter)}`;
	return pageOfNamed(rows);
}

const picture = { select: libraryColumns } as const;

export type ContributorSheet = Named & {
	role: string;
	bio: string;
	email: string;
	links: string[];
	picture: LibraryPicture | null;
};

/** A contributor as their form has them, or null. @throws Refusal `forbidden` */
export async function getContributorSheet(
	{ actor }: Context,
	contributorId: string,
): Promise<ContributorSheet | null> {
	ensureMaySetUp(actor);
	const row = await newsroomClient().contributor.findFirst({
		where: { id: contributorId, mergedInto: null },
		select: {
			...{ id: true, slug: true, name: true, role: true, bio: true, email: true, links: true },
			picture,
		},
	});
	return row && { ...row, picture: row.picture && libraryPicture(row.picture) };
}

export type SourceSheet = Named & {
	kind: SourceKind;
	url: string;
	licence: string;
	picture: LibraryPicture | null;
};

/** A source as its form has it, or null. @throws Refusal `forbidden` */
export async function getSourceSheet(
	{ actor }: Context,
	sourceId: string,
): Promise<SourceSheet | null> {
	ensureMaySetUp(actor);
	const row = await newsroomClient().source.findFirst({
		where: { id: sourceId, mergedInto: null },
		select: {
			...{ id: true, slug: true, name: true, kind: true, url: true, licence: true },
			picture,
		},
	});
	if (!row) return null;
	const kind = SourceKind.parse(row.kind);
	return { ...row, kind, picture: row.picture && libraryPicture(row.picture) };
}
