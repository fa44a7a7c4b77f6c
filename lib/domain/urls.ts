import { Temporal } from "temporal-polyfill";

const pad = (number: number) => String(number).padStart(2, "0");

/** An instant on the calendar of a zone. */
export function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

/** The day of an instant, as addresses have it: `yyyy/mm/dd`. */
export function dayPath(instant: Date, timeZone: string): string {
	const { year, month, day } = zoned(instant, timeZone);
	return `${year}/${pad(month)}/${pad(day)}`;
}

/** The day in a story's path. */
export function dayInPath(path: string): string {
	return path.split("/").slice(2, 5).join("/");
}

/** `/{section}/{yyyy}/{mm}/{dd}/{slug}`, dated by first publication in the site's zone of that time. */
export function storyPath({
	section,
	day,
	slug,
}: Record<"section" | "day" | "slug", string>): string {
	return `/${section}/${day}/${slug}`;
}

/** What follows a story's path on the page that tells what changed. */
export const changesEnd = "/changes";

export const sectionPath = (slug: string) => `/${slug}`;
export const topicPath = (slug: string) => `/topics/${slug}`;
export const contributorPath = (slug: string) => `/people/${slug}`;
export const sourcePath = (slug: string) => `/sources/${slug}`;
export const sitePagePath = (slug: string) => `/${slug}`;

/** A file of the nameplate or the icons, named by its content. */
export const siteFilePath = (hash: string, name: string) => `/media/site/${hash}-${name}`;

/** The sitemap of the paper's own pages. */
export const pagesSitemapPath = "/sitemaps/pages.xml";

/** One of the paper's sitemaps: a month of first publication, `yyyy-mm`, in the site's zone, and its part. */
export type SitemapName = { month: string; part: number };

/** `/sitemaps/stories-2016-09.xml`; the second part of a month that has more than one file can hold is `…-2.xml`. */
export function sitemapPath({ month, part }: SitemapName): string {
	return `/sitemaps/stories-${month}${part > 1 ? `-${part}` : ""}.xml`;
}

/** The sitemap that a file's name means; null for a name that we do not give. */
export function readSitemapFile(file: string): SitemapName | null {
	const name = /^stories-(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/.exec(file);
	return name?.[1] ? { month: name[1], part: Number(name[2] ?? 1) } : null;
}

/** The month of a day as addresses have it: `yyyy-mm`. */
export function monthOfDay(day: string): string {
	return day.slice(0, "yyyy/mm".length).replace("/", "-");
}

/** An instant as ISO 8601 with the offset of a zone, whole seconds: "2016-09-01T13:14:00+08:00". */
export function isoWithOffset(instant: Date, timeZone: string): string {
	return zoned(instant, timeZone).toString({ timeZoneName: "never", smallestUnit: "second" });
}
