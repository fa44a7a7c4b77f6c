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

/** The sitemap of a month, `yyyy-mm`, counted in the site's zone. */
export const monthSitemapPath = (month: string) => `/sitemaps/stories-${month}.xml`;

/** The month of an instant, `yyyy-mm`. */
export function monthOf(instant: Date, timeZone: string): string {
	const { year, month } = zoned(instant, timeZone);
	return `${year}-${pad(month)}`;
}

/** An instant as ISO 8601 with the offset of a zone, whole seconds: "2016-09-01T13:14:00+08:00". */
export function isoWithOffset(instant: Date, timeZone: string): string {
	return zoned(instant, timeZone).toString({ timeZoneName: "never", smallestUnit: "second" });
}
