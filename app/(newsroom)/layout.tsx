import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Frame } from "@/components/newsroom/frame";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { getActor } from "@/lib/web/session";
import "./newsroom.css";
import "./frame.css";
import "./controls.css";
import "./matter.css";
import "./settings.css";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
	title: { template: "%s – Newsroom", default: "Newsroom" },
	robots: { index: false, follow: false },
	referrer: "same-origin",
	icons: { icon: "/favicon.ico" },
};

export const viewport: Viewport = {
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#fffdf9" },
		{ media: "(prefers-color-scheme: dark)", color: "#1d1d1b" },
	],
};

/** The newsroom's page: framed for staff, bare at its doors. It guards nothing; each page does. */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
	const actor = await getActor();
	const site = actor && (await getNewsroomSite());
	return (
		<html lang="en">
			<body>
				{actor ? (
					<Frame paper={site?.name ?? "Dateline"} person={actor}>
						{children}
					</Frame>
				) : (
					<main id="main">{children}</main>
				)}
			</body>
		</html>
	);
}
