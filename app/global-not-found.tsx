import type { Metadata } from "next";
import { connection } from "next/server";
import { NothingHere } from "@/components/site/notice";
import { PaperDocument } from "@/components/site/paper-document";
import { SiteFrame } from "@/components/site/site-frame";
import { loadPaper } from "./(site)/load-paper";
import { readerViewport } from "./(site)/viewport";

export const viewport = readerViewport;

export const metadata: Metadata = { title: "There is no page here" };

/** For an address of no route of ours; like any page of the paper. */
export default async function GlobalNotFound() {
	await connection();
	const paper = await loadPaper();
	return (
		<PaperDocument language={paper?.site.language ?? "en"}>
			{paper ? (
				<SiteFrame paper={paper}>
					<NothingHere />
				</SiteFrame>
			) : (
				<main id="content">
					<NothingHere />
				</main>
			)}
		</PaperDocument>
	);
}
