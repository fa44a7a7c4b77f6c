import { readSitemapFile } from "@/lib/domain/urls";
import { siteUrl } from "@/lib/env";
import { type SitemapEntry, sitemap } from "@/lib/formats/sitemap";
import { textStream } from "@/lib/formats/text-stream";
import { type ListedStory, storiesOfSitemap } from "@/lib/published/list-sitemaps";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";

export const dynamic = "force-dynamic";

const notFound = () => new Response("There is no such sitemap.\n", { status: 404 });

async function* entries(
	first: ListedStory[],
	rest: AsyncGenerator<ListedStory[]>,
): AsyncGenerator<SitemapEntry[]> {
	const toEntries = (page: ListedStory[]) =>
		page.map(({ path, updatedAt }) => ({ address: siteUrl() + path, changedAt: updatedAt }));
	yield toEntries(first);
	for await (const page of rest) yield toEntries(page);
}

type Context = RouteContext<"/sitemaps/[file]">;

/** The stories of a month, or of a part of it; read and sent a page at a time. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const name = readSitemapFile((await params).file);
	const site = name && (await getSite(live));
	if (!name || !site) return notFound();
	const pages = storiesOfSitemap(live, name);
	const first = await pages.next();
	if (first.done) return notFound();
	const text = sitemap(entries(first.value, pages), site.timeZone);
	return new Response(textStream(text), {
		headers: { "Content-Type": "application/xml; charset=utf-8" },
	});
}
