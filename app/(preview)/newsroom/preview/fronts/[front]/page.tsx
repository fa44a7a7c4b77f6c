import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditedFront } from "@/components/front/edited-front";
import { HomeFront } from "@/components/front/home-front";
import { SectionFront } from "@/components/front/section-front";
import { SiteFrame } from "@/components/site/site-frame";
import { FrontKey } from "@/lib/domain/front/front";
import { previewFront } from "@/lib/newsroom/front/preview-front";
import { fillContainers } from "@/lib/published/get-front";
import { getHomeFront } from "@/lib/published/get-home-front";
import { getPaper } from "@/lib/published/get-paper";
import { getSectionFront } from "@/lib/published/get-section-front";
import { live } from "@/lib/published/reader";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Preview", robots: { index: false, follow: false } };

type Props = {
	params: Promise<{ front: string }>;
	searchParams: Promise<{ shown?: string | string[] }>;
};

/** A front's draft as the page that readers would get; with `?shown=live` the page that they get. */
export default async function FrontPreviewPage({ params, searchParams }: Props) {
	const given = await params;
	const actor = await requireActor(`/newsroom/preview/fronts/${given.front}`);
	const key = FrontKey.safeParse(given.front);
	if (!key.success) notFound();
	const [draft, paper] = await Promise.all([previewFront({ actor }, key.data), getPaper(live)]);
	if (!draft || !paper) notFound();
	const { front, containers, pictures } = draft;
	const context = { site: paper.site, now: paper.now, marked: true };
	const wantsLive = (await searchParams).shown === "live" || containers.length === 0;
	const edited = wantsLive
		? null
		: await fillContainers(live, containers, { latest: key.data === "home", pictures });
	const section = front.sectionSlug
		? await getSectionFront(live, { slug: front.sectionSlug, before: null })
		: null;
	const shownSection = section && (edited ? { ...section, edited } : section);
	return (
		<SiteFrame paper={paper} path={front.path}>
			{shownSection ? (
				<SectionFront {...shownSection} {...context} />
			) : edited ? (
				<EditedFront front={edited} {...context} />
			) : (
				<HomeFront {...(await getHomeFront(live))} {...context} />
			)}
		</SiteFrame>
	);
}
