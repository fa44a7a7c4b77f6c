import { siteIcons } from "@/lib/domain/site-icons";
import { siteUrl } from "@/lib/env";
import { lastChangeOf, rss } from "@/lib/formats/rss";
import { textResponse } from "@/lib/formats/text-response";
import { listFullStories } from "@/lib/published/list-full-stories";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";

export const dynamic = "force-dynamic";

/** Stories in the feed; each is there with its whole text. */
const limit = 30;

/** The paper's feed: RSS 2.0 with the newest stories, whole. */
export async function GET(request: Request): Promise<Response> {
	const site = await getSite(live);
	if (!site) return new Response("There is no paper here yet.\n", { status: 404 });
	const stories = await listFullStories(live, { limit });
	const { name: title, description, language, settings } = site;
	const { email, publisher } = settings.contact;
	const feed = {
		title,
		description,
		language,
		siteUrl: siteUrl(),
		path: "/",
		feedPath: "/feed.xml",
		icon: siteIcons(settings).phone,
		contact: { email, publisher: publisher || title },
		stories,
	};
	return textResponse(request, {
		body: rss(feed),
		type: "application/rss+xml",
		changedAt: lastChangeOf(stories),
	});
}
