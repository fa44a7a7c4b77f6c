import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { fieldLabels, tellValue } from "@/components/newsroom/conflicts/told";
import { ReadBody } from "@/components/newsroom/history/read-body";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { Time } from "@/components/newsroom/ui/time";
import { wholeFields } from "@/lib/domain/draft";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { getRevision } from "@/lib/newsroom/story/list-revisions";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";
import "@/app/(newsroom)/body-text.css";

export const metadata: Metadata = { title: "Revision" };

const Path = z.object({
	storyId: z.uuid(),
	number: z.coerce.number().int().positive().max(2_000_000_000),
});

type Props = { params: Promise<{ storyId: string; number: string }> };

export default async function RevisionPage({ params }: Props) {
	const given = await params;
	const actor = await requireActor(`/newsroom/stories/${given.storyId}/revisions/${given.number}`);
	const path = Path.safeParse(given);
	const revision =
		path.success && (await getRevision({ actor }, path.data.storyId, path.data.number));
	if (!path.success || !revision) notFound();
	const { storyId, number } = path.data;
	const [choices, site] = await Promise.all([listTaxonomy(), getNewsroomSite()]);
	const { content, createdAt } = revision;
	return (
		<>
			<PageHead
				title={`Revision ${number}`}
				intro={<Time at={createdAt} timeZone={site?.timeZone ?? "UTC"} seconds />}
			>
				<ButtonLink href={`/newsroom/preview/stories/${storyId}/${number}`} target="_blank">
					As a page
				</ButtonLink>
				<ButtonLink href={`/newsroom/stories/${storyId}/revisions`}>History</ButtonLink>
				<ButtonLink href={`/newsroom/stories/${storyId}`}>The story</ButtonLink>
			</PageHead>
			<div className="columns columns--aside">
				<Section title={content.headline || "No headline"} intro={content.standfirst}>
					<ReadBody body={content.body} language={content.language} />
				</Section>
				<Section title="Fields">
					<dl className="facts">
						{wholeFields.map((field) => (
							<div key={field} className="facts__pair">
								<dt>{fieldLabels[field]}</dt>
								<dd>{tellValue(content[field], choices)}</dd>
							</div>
						))}
					</dl>
				</Section>
			</div>
		</>
	);
}
