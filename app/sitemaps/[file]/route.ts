import { Temporal } from "temporal-polyfill";
import { siteUrl } from "@/lib/env";
import { type SitemapEntry, sitemap } from "@/lib/formats/sitemap";
import { taggedResponse, tagOf } from "@/lib/formats/text-response";
import { textStream } from "@/lib/formats/text-stream";
import { digestBetween, type ListedStory, storiesBetween } from "@/lib/published/list-months";
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

async function* entries(pages: AsyncGenerator<ListedStory[]>): AsyncGenerator<SitemapEntry[]> {
	for await (const page of pages)
		yield page.map(({ path, updatedAt }) => ({ address: siteUrl() + path, changedAt: updatedAt }));
}

type Context = RouteContext<"/sitemaps/[file]">;

/** The stories of one month of first publication, in the site's zone; read and sent a page at a time. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const month = monthOfFile((await params).file);
	const site = month && (await getSite(live));
	if (!month || !site) return notFound();
	const { timeZone } = site;
	const from = startOf(month, timeZone);
	const until = startOf(month.add({ months: 1 }), timeZone);
	const { count, digest, changedAt } = await digestBetween(live, from, until);
	if (count === 0) return notFound();
	const tag = tagOf(`${siteUrl()} ${timeZone} ${digest}`);
	return taggedResponse(request, { tag, type: "application/xml", changedAt }, () =>
		textStream(sitemap(entries(storiesBetween(live, from, until)), timeZone)),
	);
}
