import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrontDesk } from "@/components/newsroom/front/front-desk";
import { FrontKey } from "@/lib/domain/front/front";
import { getFrontDesk } from "@/lib/newsroom/front/get-front-desk";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listTaxonomy } from "@/lib/newsroom/taxonomy/list-taxonomy";
import { requireActor } from "@/lib/web/session";
import "@/app/(newsroom)/fronts.css";
import "@/app/(newsroom)/pictures.css";

export const metadata: Metadata = { title: "Front" };

type Props = { params: Promise<{ front: string }> };

export default async function FrontPage({ params }: Props) {
	const given = await params;
	const actor = await requireActor(`/newsroom/fronts/${given.front}`);
	const key = FrontKey.safeParse(given.front);
	const front = key.success && (await getFrontDesk({ actor }, key.data));
	if (!front) notFound();
	const [{ sections, topics }, site] = await Promise.all([listTaxonomy(), getNewsroomSite()]);
	return (
		<FrontDesk
			key={given.front}
			front={front}
			choices={{ sections, topics }}
			timeZone={site?.timeZone ?? "UTC"}
		/>
	);
}
