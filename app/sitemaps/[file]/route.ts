import { pagesSitemapPath, readSitemapFile, sitePagePath } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { type SitemapEntry, sitemap } from "@/lib/formats/sitemap";
import { taggedResponse, tagOf } from "@/lib/formats/text-response";
import { textStream } from "@/lib/formats/text-stream";
import { digestOfSitemap, type ListedStory, storiesOfSitemap } from "@/lib/published/list-sitemaps";
import { live } from "@/lib/published/reader";
import { getSite, type Site } from "@/lib/published/site";

export const dynamic = "force-dynamic";

const notFound = () => new Response("There is no such sitemap.\n", { status: 404 });

async function* entries(pages: AsyncGenerator<ListedStory[]>): AsyncGenerator<SitemapEntry[]> {
	for await (const page of pages)
		yield page.map(({ path, updatedAt }) => ({ address: siteUrl() + path, changedAt: updatedAt }));
}

type Context = RouteContext<"/sitemaps/[file]">;

/** The paper's own pages. */
function ownPages(request: Request, { settings, timeZone }: Site): Response {
	const { pages } = settings;
	if (pages.length === 0) return notFound();
	const addresses = pages.map(({ slug }) => ({ address: siteUrl() + sitePagePath(slug) }));
	const tag = tagOf(`${siteUrl()} ${JSON.stringify(addresses)}`);
	async function* entry() {
		yield addresses;
	}
	return taggedResponse(request, { tag, type: "application/xml" }, () =>
		textStream(sitemap(entry(), timeZone)),
	);
}

/** The stories of a month, or of a part of it; read and sent a page at a time. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { file } = await params;
	const name = readSitemapFile(file);
	const isOwn = pagesSitemapPath.endsWith(`/${file}`);
	const site = name || isOwn ? await getSite(live) : null;
	if (site && isOwn) return ownPages(request, site);
	if (!name || !site) return notFound();
	const { count, digest, changedAt } = await digestOfSitemap(live, name);
	if (count === 0) return notFound();
	const tag = tagOf(`${siteUrl()} ${site.timeZone} ${digest}`);
	return taggedResponse(request, { tag, type: "application/xml", changedAt }, () =>
		textStream(sitemap(entries(storiesOfSitemap(live, name)), site.timeZone)),
	);
}
