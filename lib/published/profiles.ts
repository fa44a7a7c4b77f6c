import type { Reader } from "./reader";

export type Topic = { id: string; slug: string; name: string; description: string };
export type ContributorProfile = {
	id: string;
	slug: string;
	name: string;
	role: string;
	bio: string;
};
export type SourceProfile = { id: string; slug: string; name: string; url: string };

export async function getTopic(reader: Reader, slug: string): Promise<Topic | null> {
	return reader((client) =>
		client.publishedTopic.findFirst({
			where: { slug },
			select: { id: true, slug: true, name: true, description: true },
		}),
	);
}

export async function getContributor(
	reader: Reader,
	slug: string,
): Promise<ContributorProfile | null> {
	return reader((client) =>
		client.publishedContributor.findFirst({
			where: { slug },
			select: { id: true, slug: true, name: true, role: true, bio: true },
		}),
	);
}

export async function getSource(reader: Reader, slug: string): Promise<SourceProfile | null> {
	return reader((client) =>
		client.publishedSource.findFirst({
			where: { slug },
			select: { id: true, slug: true, name: true, url: true },
		}),
	);
}
