import { noticeAnchor, noticeLabel } from "@/components/story/notice-words";
import { siteIcons } from "@/lib/domain/site-icons";
import { siteUrl } from "@/lib/env";
import { correctionsRss } from "@/lib/formats/corrections-rss";
import { textResponse } from "@/lib/formats/text-response";
import { listCorrections } from "@/lib/published/notices";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";

export const dynamic = "force-dynamic";

const limit = 50;

/** The feed of the paper's corrections: RSS 2.0. */
export async function GET(request: Request): Promise<Response> {
	const site = await getSite(live);
	if (!site) return new Response("There is no paper here yet.\n", { status: 404 });
	const found = await listCorrections(live, { limit });
	const corrections = found.map(({ kind, path, ...rest }) => ({
		...rest,
		label: noticeLabel(kind),
		path: `${path}#${noticeAnchor(rest.noticeId)}`,
	}));
	const body = correctionsRss({
		title: `${site.name}: Corrections`,
		description: `What ${site.name} had wrong, and put right.`,
		language: site.language,
		siteUrl: siteUrl(),
		path: "/corrections",
		feedPath: "/corrections/feed.xml",
		icon: siteIcons(site.settings).phone,
		corrections,
	});
	const changedAt = corrections[0]?.at ?? null;
	return textResponse(request, { body, type: "application/rss+xml", changedAt });
}
