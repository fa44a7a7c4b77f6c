import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ensureBuilt } from "@/bin/prepare/ensure-built.mjs";
import { checksumOf } from "@/lib/backup/manifest";
import { runningCluster } from "@/lib/db/embedded/cluster";
import { asOwner } from "@/lib/db/owner";
import {
	ExportManifest,
	exportManifestFile,
	pictureListFile,
	writeExportManifest,
} from "@/lib/export/export-manifest";
import {
	exportFolder,
	type Pages,
	pagesFile,
	releasesFolder,
	shapeFile,
} from "@/lib/testing/releases";
import { schemaShape } from "@/lib/testing/schema-shape";
import { dateline } from "./command-line";
import { storyWords } from "./page-words";
import { discard, type Portal, startPortal } from "./portal";

// `npm run record-release`: keeps of the release that is being made what later ones are upgraded from in
// the tests: its demo paper as an export, without the pictures' files, the shape of its schema, and what
// its pages said. To be run once, when package.json has the release's version, and committed.

async function ownerUrlOf({ dataDir }: Portal): Promise<string> {
	const address = await runningCluster(dataDir);
	if (!address) throw new Error("The portal's database does not run.");
	return address("dateline");
}

/** What the page of every live story says. */
async function pagesOf(portal: Portal): Promise<Pages> {
	const { rows } = await asOwner(await ownerUrlOf(portal), (owner) =>
		owner.query<{ path: string }>("SELECT path FROM live.published_story ORDER BY path"),
	);
	const pages: Pages = {};
	for (const { path: place } of rows) {
		const answer = await fetch(`${portal.url}${place}`);
		const words = storyWords(await answer.text());
		if (answer.status !== 200 || words.length < 3) throw new Error(`${place} says too little.`);
		pages[place] = words;
	}
	return pages;
}

/** An export, its tables packed, without the files of pictures, which are many times larger than all the rest. */
async function keepExport(from: string, to: string): Promise<void> {
	await mkdir(path.join(to, "tables"), { recursive: true });
	for (const name of await readdir(path.join(from, "tables"))) {
		const rows = await readFile(path.join(from, "tables", name));
		await writeFile(path.join(to, "tables", `${name}.gz`), gzipSync(rows, { level: 9 }));
	}
	const said: unknown = JSON.parse(await readFile(exportManifestFile(from), "utf8"));
	await writeFile(pictureListFile(to), "");
	const pictures = { files: 0, sha256: await checksumOf(pictureListFile(to)) };
	await writeExportManifest(to, { ...ExportManifest.parse(said), pictures });
}

const { version } = JSON.parse(await readFile("package.json", "utf8"));
await ensureBuilt(console.error);
const scratch = await mkdtemp(path.join(tmpdir(), "dateline-release-"));
const portal = await startPortal({ env: { DEMO: "1" } });
try {
	await rm(path.join(releasesFolder, version), { recursive: true, force: true });
	await dateline(portal, "export", path.join(scratch, "export"));
	await keepExport(path.join(scratch, "export"), exportFolder(version));
	const shape = await asOwner(await ownerUrlOf(portal), schemaShape);
	await writeFile(shapeFile(version), `${JSON.stringify(shape, null, "\t")}\n`);
	const pages = JSON.stringify(await pagesOf(portal));
	await writeFile(pagesFile(version), gzipSync(pages, { level: 9 }));
	console.error(`Kept ${version} in ${releasesFolder}; commit it.`);
} finally {
	await discard(portal);
	await rm(scratch, { recursive: true, force: true });
}
