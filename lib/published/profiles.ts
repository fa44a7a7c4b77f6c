import type { PictureView } from "@/lib/domain/picture";
import type { SlugPlace } from "@/lib/domain/taxonomy";
import { picturesById } from "./pictures";
import type { Reader } from "./reader";

/** `leadsTo`: the slug of what it was merged into, where its page is now. */
type Placed = { id: string; slug: string; name: string; leadsTo: string | null };

export type Topic = Placed & { description: string };
export type ContributorProfile = Placed & {
	role: string;
	bio: string;
	/** Empty where readers are not told. */
	email: string;
	links: string[];
	picture: PictureView | null;
};
export type SourceProfile = Placed & { url: string; picture: PictureView | null };

const placed = { id: true, slug: true, name: true, leadsTo: true } as const;

export async function getTopic(reader: Reader, slug: string): Promise<Topic | null> {
	return reader((client) =>
		client.publishedTopic.findFirst({
			where: { slug },
			select: { ...placed, description: true },
		}),
	);
}

export async function getContributor(
	reader: Reader,
	slug: string,
): Promise<ContributorProfile | null> {
	return reader(async (client) => {
		const row = await client.publishedContributor.findFirst({
			where: { slug },
			select: { ...placed, role: true, bio: true, email: true, links: true, pictureId: true },
		});
		if (!row) return null;
		const { pictureId, ...person } = row;
		const pictures = await picturesById(client, pictureId ? [pictureId] : []);
		return { ...person, picture: (pictureId && pictures.get(pictureId)) || null };
	});
}

export async function getSource(reader: Reader, slug: string): Promise<SourceProfile | null> {
	return reader(async (client) => {
		const row = await client.publishedSource.findFirst({
			where: { slug },
			select: { ...placed, url: true, pictureId: true },
		});
		if (!row) return null;
		const { pictureId, ...source } = row;
		const pictures = await picturesById(client, pictureId ? [pictureId] : []);
		return { ...source, picture: (pictureId && pictures.get(pictureId)) || null };
	});
}

/** What has, or once had, a slug: where its page is. */
export type Place = { slug: string; leadsTo: string | null };

const places = {
	topic: (reader: Reader, slug: string) =>
		reader((client) =>
			client.publishedTopic.findFirst({
				where: { slug },
				select: { slug: true, leadsTo: true },
			}),
		),
	contributor: (reader: Reader, slug: string) =>
		reader((client) =>
			client.publishedContributor.findFirst({
				where: { slug },
				select: { slug: true, leadsTo: true },
			}),
		),
	source: (reader: Reader, slug: string) =>
		reader((client) =>
			client.publishedSource.findFirst({
				where: { slug },
				select: { slug: true, leadsTo: true },
			}),
		),
	section: (reader: Reader, slug: string) =>
		reader((client) =>
			client.publishedSection.findFirst({
				where: { slug },
				select: { slug: true, leadsTo: true },
			}),
		),
} satisfies Record<SlugPlace, (reader: Reader, slug: string) => Promise<Place | null>>;

/**
 * Whose page an address means: by the slug of now, else by one of before; null where nobody ever had it.
 * `leadsTo` is the slug where the page is, where that is another.
 */
export async function findPlace(
	reader: Reader,
	place: SlugPlace,
	slug: string,
): Promise<Place | null> {
	const found = await places[place](reader, slug);
	if (found) return found;
	const former = await reader((client) =>
		client.publishedFormerSlug.findUnique({ where: { place_slug: { place, slug } } }),
	);
	if (!former) return null;
	const current = await places[place](reader, former.now);
	return { slug, leadsTo: current?.leadsTo ?? former.now };
}
