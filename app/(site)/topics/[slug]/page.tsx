import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { listMetadata } from "@/app/(site)/list-metadata";
import { placeAsked, titleOfPlace } from "@/app/(site)/list-place";
import { loadPaper } from "@/app/(site)/load-paper";
import { ListPage } from "@/components/front/list-page";
import { topicPath } from "@/lib/domain/urls";
import { listTopicStories } from "@/lib/published/list-stories";
import { pageOfList } from "@/lib/published/page-of-list";
import { getTopic } from "@/lib/published/profiles";
import { live } from "@/lib/published/reader";

type Props = PageProps<"/topics/[slug]">;

const perPage = 25;

const topicBySlug = cache((slug: string) => getTopic(live, slug));

async function load({ params, searchParams }: Props) {
	const [{ slug }, before, paper] = await Promise.all([
		params,
		placeAsked({ searchParams }),
		loadPaper(),
	]);
	const topic = paper && (await topicBySlug(slug));
	if (!topic) notFound();
	return { topic, before, ...paper };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { topic, before, site } = await load(props);
	const description =
		topic.description || `News of ${site.name} about ${topic.name}, newest first.`;
	return listMetadata({ site, name: topic.name, description, path: topicPath(topic.slug), before });
}

export default async function TopicPage(props: Props) {
	const { topic, before, site, now } = await load(props);
	const list = await pageOfList(perPage, (limit) =>
		listTopicStories(live, { topicId: topic.id, before, limit }),
	);
	return (
		<ListPage
			{...list}
			path={topicPath(topic.slug)}
			title={titleOfPlace(topic.name, before, site)}
			site={site}
			now={now}
			sectionName
		>
			{topic.description && <p>{topic.description}</p>}
		</ListPage>
	);
}
