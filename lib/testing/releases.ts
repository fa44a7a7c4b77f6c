import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { SchemaShape } from "./schema-shape";

/** What is kept of each release, from which every later one is upgraded in the tests. */
export const releasesFolder = "prisma/releases";

/** The versions of which something is kept, oldest first. */
export async function listReleases(): Promise<string[]> {
	const parts = (version: string) => version.split(".").map(Number);
	const [before, same] = [-1, 0];
	return (await readdir(releasesFolder)).filter(isVersion).sort((one, other) => {
		const [first, second] = [parts(one), parts(other)];
		const at = first.findIndex((part, place) => part !== second[place]);
		if (at < 0) return same;
		return (first[at] ?? 0) < (second[at] ?? 0) ? before : 1;
	});
}

const isVersion = (name: string) => /^\d+\.\d+\.\d+$/.test(name);

export const shapeFile = (version: string) => path.join(releasesFolder, version, "schema.json");
export const pagesFile = (version: string) => path.join(releasesFolder, version, "pages.json.gz");
export const exportFolder = (version: string) => path.join(releasesFolder, version, "export");

/** The shape of the schema that a release ran on. */
export async function releasedShape(version: string): Promise<SchemaShape> {
	return SchemaShape.parse(JSON.parse(await readFile(shapeFile(version), "utf8")));
}

/** What each story's page said, by its path: headline and paragraphs. */
export const Pages = z.record(z.string(), z.array(z.string()));
export type Pages = z.infer<typeof Pages>;

export async function releasedPages(version: string): Promise<Pages> {
	return Pages.parse(JSON.parse(gunzipSync(await readFile(pagesFile(version))).toString()));
}
