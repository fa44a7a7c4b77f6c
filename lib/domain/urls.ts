import { Temporal } from "temporal-polyfill";

const pad = (number: number) => String(number).padStart(2, "0");

/** An instant on the calendar of a zone. */
export function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

type StoryPath = { section: string; firstPublishedAt: Date; timeZone: string; slug: string };

/** `/{section}/{yyyy}/{mm}/{dd}/{slug}`, dated by first publication in the site's zone. */
export function storyPath({ section, firstPublishedAt, timeZone, slug }: StoryPath): string {
	const { year, month, day } = zoned(firstPublishedAt, timeZone);
	return `/${section}/${year}/${pad(month)}/${pad(day)}/${slug}`;
}

/** What follows a story's path on the page that tells what changed. */
export const changesEnd = "/changes";

export const sectionPath = (slug: string) => `/${slug}`;
export const topicPath = (slug: string) => `/topics/${slug}`;
export const contributorPath = (slug: string) => `/people/${slug}`;
export const sourcePath = (slug: string) => `/sources/${slug}`;

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

/** The month of an instant, `yyyy-mm`. */
export function monthOf(instant: Date, timeZone: string): string {
	const { year, month } = zoned(instant, timeZone);
	return `${year}-${pad(month)}`;
}

/** An instant as ISO 8601 with the offset of a zone, whole seconds: "2016-09-01T13:14:00+08:00". */
export function isoWithOffset(instant: Date, timeZone: string): string {
	return zoned(instant, timeZone).toString({ timeZoneName: "never", smallestUnit: "second" });
}
