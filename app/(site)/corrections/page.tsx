import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { listMetadata } from "@/app/(site)/list-metadata";
import { placeAsked, titleOfPlace } from "@/app/(site)/list-place";
import { loadPaper } from "@/app/(site)/load-paper";
import { OlderLink } from "@/components/front/older-link";
import { CorrectionList } from "@/components/site/correction-list";
import { listCorrections } from "@/lib/published/notices";
import { pageOf } from "@/lib/published/page-of-list";
import { live } from "@/lib/published/reader";

type Props = PageProps<"/corrections">;

const path = "/corrections";
const name = "Corrections";
const perPage = 40;

async function load(props: Props) {
	const [before, paper] = await Promise.all([placeAsked(props), loadPaper()]);
	if (!paper) notFound();
	return { before, ...paper };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { site, before } = await load(props);
	const description = `Corrections and clarifications of stories in ${site.name}, newest first.`;
	const page = listMetadata({ site, name, description, path, before });
	const feeds = [{ url: `${path}/feed.xml`, title: `${site.name}: ${name}` }];
	return {
		...page,
		alternates: { ...page.alternates, types: { "application/rss+xml": feeds } },
	};
}

/** What the paper had wrong, and put right. */
export default async function CorrectionsPage(props: Props) {
	const { site, before } = await load(props);
	const { entries, older } = await pageOf(
		perPage,
		(limit) => listCorrections(live, { before, limit }),
		({ at, noticeId }) => ({ at, id: noticeId }),
	);
	return (
		<div className="list-page">
			<header className="list-head">
				<h1>{titleOfPlace(name, before, site)}</h1>
				<p>
					When a story had something wrong, we say so on the story and here.{" "}
					<a href={`${path}/feed.xml`}>Follow by feed</a>
				</p>
			</header>
			<CorrectionList corrections={entries} site={site} />
			<OlderLink path={path} older={older}>
				Older corrections
			</OlderLink>
		</div>
	);
}
