import type { Tx } from "@/lib/db/newsroom";
import { Refusal } from "@/lib/domain/refusal";
import { reservedSlugs, slugFrom } from "@/lib/domain/slug";
import type { SlugPlace } from "@/lib/domain/taxonomy";

type Wanted = {
	place: SlugPlace;
	name: string;
	/** As written; empty: what it has, else what the name makes. */
	slug: string;
	/** Who has a slug already. */
	subject?: { id: string; slug: string };
};

function wrong(sentence: string): Refusal {
	return new Refusal("invalid", sentence, [{ field: "slug", sentence }]);
}

async function holderOf(tx: Tx, place: SlugPlace, slug: string) {
	const query = { where: { slug }, select: { id: true, name: true } };
	switch (place) {
		case "section":
			return tx.section.findUnique(query);
		case "topic":
			return tx.topic.findUnique(query);
		case "contributor":
			return tx.contributor.findUnique(query);
		case "source":
			return tx.source.findUnique(query);
	}
}

/**
 * The slug that something gets or keeps. Where it changes, the old one leads on for ever, so nobody else
 * may have it; one who comes back to a slug of before has it again.
 *
 * @throws Refusal `invalid`, at the slug
 */
export async function claimSlug(
	tx: Tx,
	{ place, name, slug: written, subject }: Wanted,
): Promise<string> {
	const slug = written || (subject?.slug ?? slugFrom(name));
	if (slug === subject?.slug) return slug;
	if (slug === "") throw wrong("This name has no letters for an address: write a slug.");
	if (place === "section" && (reservedSlugs.has(slug) || /^\d+$/.test(slug)))
		throw wrong(`/${slug} is a page of the portal's own. Choose another slug.`);
	const holder = await holderOf(tx, place, slug);
	if (holder) throw wrong(`${holder.name} has this slug. Choose another.`);
	const former = await tx.formerSlug.findUnique({ where: { place_slug: { place, slug } } });
	if (former && former.subjectId !== subject?.id)
		throw wrong("This slug was in use before, and its address leads on. Choose another.");
	if (former) await tx.formerSlug.delete({ where: { place_slug: { place, slug } } });
	if (subject) {
		await tx.formerSlug.create({ data: { place, slug: subject.slug, subjectId: subject.id } });
	}
	return slug;
}
