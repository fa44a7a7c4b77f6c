import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rm, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Client } from "pg";
import { z } from "zod";
import { asOwner } from "@/lib/db/owner";
import { pictureFiles, Renditions } from "@/lib/domain/picture";
import { diskStore } from "@/lib/storage/disk";
import { bad, type Finding, good, warning } from "./finding";
import type { Patient } from "./patient";

const about = "storage";

/** Below so many bytes of free space, and so much of the whole disk. */
const scarce = { bad: 500_000_000, warning: 3_000_000_000, share: 0.05 };

async function examineFolder(dataDir: string): Promise<Finding> {
	const probe = path.join(dataDir, `.doctor-${randomUUID()}`);
	try {
		await writeFile(probe, "well", { mode: 0o600 });
		await rm(probe);
		return good(about, `${dataDir} can be written to.`);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const says = `DATA_DIR (${dataDir}) cannot be written to: ${reason}.`;
		return bad(
			about,
			says,
			"Give the folder to the account that runs Dateline, and call doctor as that.",
		);
	}
}

/** What a disk has left. */
export function spaceFinding(folder: string, free: number, whole: number): Finding {
	const says = `The disk of ${folder} has ${(free / 1e9).toFixed(1)} GB left.`;
	const mend = "Make room: old backups and releases, logs, or a larger disk.";
	if (free < scarce.bad) return bad(about, says, mend);
	if (free < scarce.warning || free < whole * scarce.share) return warning(about, says, mend);
	return good(about, says);
}

async function examineSpace(folder: string): Promise<Finding> {
	const { bavail, blocks, bsize } = await statfs(folder);
	return spaceFinding(folder, bavail * bsize, blocks * bsize);
}

const PictureRow = z.object({ hash: z.string(), renditions: Renditions });

/** Newest first, since those are being shown; where not every one is looked at, some of all ages too. */
const sample = `
	(SELECT hash, renditions FROM picture ORDER BY created_at DESC LIMIT 100)
	UNION (SELECT hash, renditions FROM picture ORDER BY hash LIMIT 100)`;

async function listPictures(owner: Client, every: boolean): Promise<z.infer<typeof PictureRow>[]> {
	const { rows: books } = await owner.query<{ there: boolean }>(
		"SELECT to_regclass('public.picture') IS NOT NULL AS there",
	);
	if (!books[0]?.there) return [];
	const { rows } = await owner.query(every ? "SELECT hash, renditions FROM picture" : sample);
	return z.array(PictureRow).parse(rows);
}

async function examinePictures({ ownerUrl, dataDir, everyPicture }: Patient): Promise<Finding[]> {
	if (!ownerUrl) return [];
	const store = diskStore(path.join(dataDir, "pictures"));
	const pictures = await asOwner(ownerUrl, (owner) => listPictures(owner, everyPicture)).catch(
		() => [],
	);
	const missing: string[] = [];
	for (const { hash, renditions } of pictures) {
		for (const file of pictureFiles(renditions)) {
			if (!(await store.has(`${hash}/${file}`))) missing.push(`${hash}/${file}`);
		}
	}
	if (missing.length === 0) {
		const some = everyPicture ? "all" : "a sample; --every-picture looks at all";
		return [good(about, `The files of ${pictures.length} pictures are there (${some}).`)];
	}
	const says = `${missing.length} files of pictures are missing, such as ${missing[0]}.`;
	const mend = `Copy the folder pictures/ of a backup into ${path.join(dataDir, "pictures")}; what is there already can stay.`;
	return [bad(about, says, mend)];
}

/** The folder, the disk, the pictures that the database names. */
export async function examineStorage(patient: Patient): Promise<Finding[]> {
	const { dataDir, settings } = patient;
	if (!existsSync(dataDir)) {
		const says = `DATA_DIR (${dataDir}) is not there: no portal has run here.`;
		return [bad(about, says, "Start the portal once, or set DATA_DIR to where its folder is.")];
	}
	const shelf = settings.BACKUP_DIR && path.resolve(settings.BACKUP_DIR);
	const disks = [dataDir, ...(shelf && existsSync(shelf) ? [shelf] : [])];
	return [
		await examineFolder(dataDir),
		...(await Promise.all(disks.map(examineSpace))),
		...(await examinePictures(patient)),
	];
}
