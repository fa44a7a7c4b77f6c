import type { ReactNode } from "react";
import { PaperDocument } from "@/components/site/paper-document";
import { SiteFrame } from "@/components/site/site-frame";
import { ThirdPartyScripts } from "@/components/site/third-party-scripts";
import { partiesOn } from "@/lib/domain/third-party";
import { loadPaper, requestedPage } from "./load-paper";
import { readerViewport } from "./viewport";

/** Every page is made from the record when it is asked for; a build needs no database. */
export const dynamic = "force-dynamic";

export const viewport = readerViewport;

export default async function SiteLayout({ children }: { children: ReactNode }) {
	const paper = await loadPaper();
	if (!paper) {
		return (
			<PaperDocument language="en">
				<main id="content">{children}</main>
			</PaperDocument>
		);
	}
	const { path, nonce, ...page } = await requestedPage();
	const parties = partiesOn(paper.site.settings["third-parties"].parties, page);
	return (
		<PaperDocument language={paper.site.language}>
			<SiteFrame paper={paper} path={path}>
				{children}
			</SiteFrame>
			<ThirdPartyScripts parties={parties} nonce={nonce} />
		</PaperDocument>
	);
}
