import { readSitemapFile } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { type SitemapEntry, sitemap } from "@/lib/formats/sitemap";
import { taggedResponse, tagOf } from "@/lib/formats/text-response";
import { textStream } from "@/lib/formats/text-stream";
import { digestOfSitemap, type ListedStory, storiesOfSitemap } from "@/lib/published/list-sitemaps";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";

export const dynamic = "force-dynamic";

const notFound = () => new Response("There is no such sitemap.\n", { status: 404 });

async function* entries(pages: AsyncGenerator<ListedStory[]>): AsyncGenerator<SitemapEntry[]> {
	for await (const page of pages)
		yield page.map(({ path, updatedAt }) => ({ address: siteUrl() + path, changedAt: updatedAt }));
}

type Context = RouteContext<"/sitemaps/[file]">;

/** The stories of a month, or of a part of it; read and sent a page at a time. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const name = readSitemapFile((await params).file);
	const site = name && (await getSite(live));
	if (!name || !site) return notFound();
	const { count, digest, changedAt } = await digestOfSitemap(live, name);
	if (count === 0) return notFound();
	const tag = tagOf(`${siteUrl()} ${site.timeZone} ${digest}`);
	return taggedResponse(request, { tag, type: "application/xml", changedAt }, () =>
		textStream(sitemap(entries(storiesOfSitemap(live, name)), site.timeZone)),
	);
}
