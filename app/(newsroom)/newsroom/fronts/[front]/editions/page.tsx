import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComingEditions } from "@/components/newsroom/front/coming-editions";
import { EditionTable } from "@/components/newsroom/front/edition-table";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { Sure } from "@/components/newsroom/ui/sure";
import { FrontKey } from "@/lib/domain/front/front";
import { getFrontDesk } from "@/lib/newsroom/front/get-front-desk";
import { listFrontEditions } from "@/lib/newsroom/front/list-front-editions";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { requireActor } from "@/lib/web/session";
import { bringBack, callOff, handBack } from "./actions";
import "@/app/(newsroom)/fronts.css";

export const metadata: Metadata = { title: "Editions of a front" };

type Props = { params: Promise<{ front: string }> };

export default async function EditionsPage({ params }: Props) {
	const given = await params;
	const actor = await requireActor(`/newsroom/fronts/${given.front}/editions`);
	const key = FrontKey.safeParse(given.front);
	const desk = key.success && (await getFrontDesk({ actor }, key.data));
	if (!desk) notFound();
	const [editions, site] = await Promise.all([
		listFrontEditions({ actor }, desk.front.key),
		getNewsroomSite(),
	]);
	const { front, mayEdit, live, coming } = desk;
	const shared = { front: front.key, mayEdit, timeZone: site?.timeZone ?? "UTC" };
	return (
		<>
			<PageHead
				title={`Editions: ${front.name}`}
				intro="What readers were given, and when. An older edition comes back with one key, as a new one."
			>
				<ButtonLink href={`/newsroom/fronts/${front.key}`}>Edit the front</ButtonLink>
			</PageHead>
			{coming.length > 0 ? (
				<Section title="To come">
					<ComingEditions {...shared} editions={coming} callOff={callOff} />
				</Section>
			) : null}
			<Section title="The last fifty">
				{editions.length === 0 ? (
					<p className="empty">Nothing has been launched. The page arranges itself.</p>
				) : (
					<EditionTable
						{...shared}
						editions={editions}
						live={live?.editionId ?? null}
						bringBack={bringBack}
					/>
				)}
			</Section>
			{mayEdit && live ? (
				<Section
					title="Let it arrange itself"
					intro="The page follows the news by itself again, and what is scheduled is called off. The draft stays."
				>
					<Sure ask="Hand the front back …">
						<ActionForm action={handBack} className="inline">
							<input type="hidden" name="front" value={front.key} />
							<Submit variant="danger" small>
								Let it arrange itself now
							</Submit>
						</ActionForm>
					</Sure>
				</Section>
			) : null}
		</>
	);
}
