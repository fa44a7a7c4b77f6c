import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageForm } from "@/components/newsroom/settings/page-form";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { isSitePage, sitePages } from "@/lib/domain/site-page";
import { sitePagePath } from "@/lib/domain/urls";
import { getPageSetting } from "@/lib/newsroom/site/get-settings";
import { requireActor } from "@/lib/web/session";
import { change } from "./actions";
import "@/app/(newsroom)/story-faces.css";

export const metadata: Metadata = { title: "Page" };

type Props = { params: Promise<{ slug: string }> };

export default async function PageSettingPage({ params }: Props) {
	const { slug } = await params;
	const actor = await requireActor(`/newsroom/settings/pages/${slug}`);
	if (!maySetUpPaper(actor) || !isSitePage(slug)) notFound();
	const page = await getPageSetting({ actor }, slug);
	return (
		<>
			<SettingsHead title={page.value.title} intro={sitePages[slug].about}>
				<Link href="/newsroom/settings/pages" prefetch={false}>
					All pages
				</Link>
				{page.value.text ? <a href={sitePagePath(slug)}>See the page</a> : null}
			</SettingsHead>
			<PageForm action={change} slug={slug} page={page} />
		</>
	);
}
