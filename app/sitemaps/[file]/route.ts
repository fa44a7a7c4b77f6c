import { Temporal } from "temporal-polyfill";
import { siteUrl } from "@/lib/env";
import { type SitemapEntry, sitemap } from "@/lib/formats/sitemap";
import { textStream } from "@/lib/formats/text-stream";
import { type ListedStory, storiesBetween } from "@/lib/published/list-months";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";

export const dynamic = "force-dynamic";

const notFound = () => new Response("There is no such sitemap.\n", { status: 404 });

/** The month that a file is about; null for any other name. */
function monthOfFile(file: string): Temporal.PlainYearMonth | null {
	const [, year, month] = /^stories-(\d{4})-(0[1-9]|1[0-2])\.xml$/.exec(file) ?? [];
	return year && month
		? Temporal.PlainYearMonth.from({ year: Number(year), month: Number(month) })
		: null;
}

function startOf(month: Temporal.PlainYearMonth, timeZone: string): Date {
	return new Date(month.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
}

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

/** The stories of one month of first publication, in the site's zone; read and sent a page at a time. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const month = monthOfFile((await params).file);
	const site = month && (await getSite(live));
	if (!month || !site) return notFound();
	const pages = storiesBetween(
		live,
		startOf(month, site.timeZone),
		startOf(month.add({ months: 1 }), site.timeZone),
	);
	const first = await pages.next();
	if (first.done) return notFound();
	const text = sitemap(entries(first.value, pages), site.timeZone);
	return new Response(textStream(text), {
		headers: { "Content-Type": "application/xml; charset=utf-8" },
	});
}
