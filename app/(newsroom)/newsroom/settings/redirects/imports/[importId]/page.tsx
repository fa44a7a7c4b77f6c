import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { takeBackFile, takeFile } from "@/app/(newsroom)/newsroom/settings/redirects/actions";
import { counted } from "@/components/newsroom/settings/counted";
import { FaultyLines, ImportActs, ImportTally } from "@/components/newsroom/settings/import-sheet";
import { ImportState } from "@/components/newsroom/settings/import-table";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { getImport, listFaultyLines } from "@/lib/newsroom/redirect/list-imports";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Old addresses" };

type Props = { params: Promise<{ importId: string }> };

/** Faulty lines that are shown; all of them are in the file to download. */
const mostShown = 100;

export default async function ImportPage({ params }: Props) {
	const { importId } = await params;
	const actor = await requireActor(`/newsroom/settings/redirects/imports/${importId}`);
	if (!maySetUpPaper(actor) || !z.uuid().safeParse(importId).success) notFound();
	const sheet = await getImport({ actor }, importId);
	if (!sheet) notFound();
	const lines = await listFaultyLines({ actor }, { importId, after: 0, limit: mostShown });
	const faulty = Object.values(sheet.faults).reduce((sum, count) => sum + count, 0);
	return (
		<>
			<SettingsHead title={sheet.fileName} intro={counted(sheet.lines, "line", "lines")}>
				<ButtonLink href="/newsroom/settings/redirects">All redirects</ButtonLink>
			</SettingsHead>
			<Section title="What it holds" acts={<ImportState {...sheet} />}>
				<ImportTally sheet={sheet} />
				<ImportActs sheet={sheet} apply={takeFile} undo={takeBackFile} />
			</Section>
			{faulty > 0 ? (
				<Section
					title="Lines that are not taken"
					intro={
						faulty > lines.length
							? `The first ${lines.length} of ${faulty.toLocaleString("en")}; the others are left out without harm.`
							: "The others can be taken without them."
					}
					acts={
						<a
							className="button button--small"
							href={`/api/newsroom/redirects/imports/${importId}/faults`}
							download
						>
							Download them as CSV
						</a>
					}
				>
					<FaultyLines lines={lines} />
				</Section>
			) : null}
		</>
	);
}
