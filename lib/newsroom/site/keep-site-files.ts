import type { Tx } from "@/lib/db/newsroom";

export type SiteFile = { name: string; type: string; bytes: Buffer };

/** Keeps the files of a nameplate or of icons; the same bytes are kept once. */
export async function keepSiteFiles(tx: Tx, hash: string, files: SiteFile[]): Promise<void> {
	await tx.siteFile.createMany({
		data: files.map(({ name, type, bytes }) => ({
			hash,
			name,
			type,
			bytes: new Uint8Array(bytes),
		})),
		skipDuplicates: true,
	});
}
