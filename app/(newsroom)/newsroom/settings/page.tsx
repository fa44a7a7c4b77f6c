import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { settingsOf } from "@/components/newsroom/settings/settings-places";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpPaper } from "@/lib/domain/permissions";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
	const actor = await requireActor("/newsroom/settings");
	if (!maySetUpPaper(actor)) notFound();
	return (
		<>
			<PageHead title="Settings" intro="What the paper is made of, and how it is run." />
			{settingsOf(actor).map(({ title, places }) => (
				<Section key={title} title={title}>
					<ul className="settings-list">
						{places.map(({ href, label, about }) => (
							<li key={href}>
								<Link href={href} prefetch={false}>
									{label}
								</Link>
								<p>{about}</p>
							</li>
						))}
					</ul>
				</Section>
			))}
		</>
	);
}
