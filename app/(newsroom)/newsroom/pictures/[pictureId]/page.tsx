import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PictureEditor } from "@/components/newsroom/pictures/picture-editor";
import { pictureAddress } from "@/components/newsroom/pictures/picture-sheet";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { Time } from "@/components/newsroom/ui/time";
import { getPicture, listPictureUses } from "@/lib/newsroom/picture/get-picture";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/editor.css";

export const metadata: Metadata = { title: "Picture" };

type Props = { params: Promise<{ pictureId: string }> };

export default async function PicturePage({ params }: Props) {
	const { pictureId } = await params;
	const actor = await requireActor(`/newsroom/pictures/${pictureId}`);
	const picture = z.uuid().safeParse(pictureId).success && (await getPicture({ actor }, pictureId));
	if (!picture) notFound();
	const [uses, site] = await Promise.all([
		listPictureUses({ actor }, pictureId),
		getNewsroomSite(),
	]);
	const { width, height, fileName, createdAt, alt } = picture;
	return (
		<>
			<PageHead title={fileName}>
				<ButtonLink href="/newsroom/pictures">The library</ButtonLink>
			</PageHead>
			<div className="columns">
				<div className="form">
					<img
						className="picture-page__plate"
						src={pictureAddress(picture, 960)}
						width={width}
						height={height}
						alt={alt}
					/>
					<dl className="facts">
						<dt>Size</dt>
						<dd>
							{width} × {height} pixels
						</dd>
						<dt>Brought in</dt>
						<dd>
							<Time at={createdAt} timeZone={site?.timeZone ?? "UTC"} />
						</dd>
					</dl>
					<Section title="Published with it">
						{uses.length === 0 ? <p className="soft">No published story shows it.</p> : null}
						<ul className="plain-list">
							{uses.map(({ storyId, headline }) => (
								<li key={storyId}>
									<Link href={`/newsroom/stories/${storyId}`}>{headline}</Link>
								</li>
							))}
						</ul>
					</Section>
				</div>
				<Section title="Words">
					<PictureEditor picture={picture} />
				</Section>
			</div>
		</>
	);
}
