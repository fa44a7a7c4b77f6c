import type { Metadata } from "next";
import { type Cursor, writeCursor } from "@/lib/domain/cursor";
import type { Site } from "@/lib/published/site";
import { titleOfPlace } from "./list-place";
import { pageMetadata } from "./page-metadata";

type List = { site: Site; name: string; description: string; path: string; before: Cursor | null };

/** The head of a list; each page of it is a page of its own, with its own address and title. */
export function listMetadata({ site, name, description, path, before }: List): Metadata {
	return pageMetadata({
		site,
		title: `${titleOfPlace(name, before, site)} | ${site.name}`,
		description,
		path: before ? `${path}?before=${writeCursor(before)}` : path,
	});
}
