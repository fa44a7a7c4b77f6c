import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { listMetadata } from "@/app/(site)/list-metadata";
import { placeAsked, titleOfPlace } from "@/app/(site)/list-place";
import { loadPaper } from "@/app/(site)/load-paper";
import { ListPage } from "@/components/front/list-page";
import { listLatestStories } from "@/lib/published/list-stories";
import { pageOfList } from "@/lib/published/page-of-list";
import { live } from "@/lib/published/reader";

type Props = PageProps<"/latest">;

const path = "/latest";
const name = "Latest News";
const perPage = 40;

async function load(props: Props) {
	const [before, paper] = await Promise.all([placeAsked(props), loadPaper()]);
	if (!paper) notFound();
	return { before, ...paper };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { site, before } = await load(props);
	const description = `Everything that ${site.name} publishes, newest first.`;
	return listMetadata({ site, name, description, path, before });
}

export default async function LatestPage(props: Props) {
	const { site, now, before } = await load(props);
	const list = await pageOfList(perPage, (limit) => listLatestStories(live, { before, limit }));
	const title = titleOfPlace(name, before, site);
	return <ListPage {...list} path={path} title={title} site={site} now={now} sectionName />;
}
