import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { State } from "@/components/newsroom/ui/state";
import { Table } from "@/components/newsroom/ui/table";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { sitePages } from "@/lib/domain/site-page";
import { sitePagePath } from "@/lib/domain/urls";
import { listPageSettings } from "@/lib/newsroom/site/get-settings";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Pages" };

export default async function PagesPage() {
	const actor = await requireActor("/newsroom/settings/pages");
	if (!maySetUpPaper(actor)) notFound();
	const pages = await listPageSettings({ actor });
	return (
		<>
			<SettingsHead
				title="Pages"
				intro="What the paper says of itself. A page is there as soon as it has a text, and is then linked in the colophon, told to search engines and listed in the sitemap."
			/>
			<Table caption="Pages" columns={["Page", "What belongs on it", "Readers", ""]}>
				{pages.map(({ slug, value }) => (
					<tr key={slug}>
						<th scope="row">
							<Link href={`/newsroom/settings/pages/${slug}`} prefetch={false}>
								{value.title}
							</Link>
						</th>
						<td data-label="What belongs on it">{sitePages[slug].about}</td>
						<td data-label="Readers">
							{value.text ? <State tone="good">Live</State> : <State>No text yet</State>}
						</td>
						<td className="table__acts">
							{value.text ? <a href={sitePagePath(slug)}>See the page</a> : null}
						</td>
					</tr>
				))}
			</Table>
		</>
	);
}
