import type { ReactNode } from "react";
import type { Paper } from "@/lib/published/get-paper";
import { BreakingLine } from "./breaking-line";
import { Colophon } from "./colophon";
import { Masthead } from "./masthead";
import { Navigation } from "./navigation";

type Props = {
	paper: Paper;
	/** The page's own path, to mark the section one is in. */
	path?: string;
	children: ReactNode;
};

/** The paper around a page: nameplate, sections, colophon. */
export function SiteFrame({ paper, path = "", children }: Props) {
	return (
		<div className="sheet">
			<a className="skip" href="#content">
				Skip to the news
			</a>
			{paper.breaking && <BreakingLine breaking={paper.breaking} />}
			<header className="paper-head">
				<Masthead paper={paper} home={path === "/"} />
				<Navigation paper={paper} path={path} />
			</header>
			<main id="content">{children}</main>
			<Colophon paper={paper} />
		</div>
	);
}
