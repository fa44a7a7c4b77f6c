"use client";

import { type FormEvent, useState } from "react";
import { useDesk } from "@/components/newsroom/desk/desk";
import type { DeskPublication } from "@/components/newsroom/desk/desk-story";
import { Button } from "@/components/newsroom/ui/button";
import { TimeFields } from "./time-fields";
import { type Acts, Nothing, Published } from "./use-acts";
import { type ChosenTime, chosenFrom, onClock, wallTimeOf } from "./wall-time";

/** What an editor chose, where they chose by another zone's clock. */
function chosenBy({ wall, zone }: DeskPublication, siteZone: string): string {
	return wall && zone && zone !== siteZone ? ` (${wall.replace("T", " ")} in ${zone})` : "";
}

type Props = { publication: DeskPublication; acts: Acts; may: boolean };

/** A publication that is set for a later minute: move it, or call it off. */
export function ComingPublication({ publication, acts, may }: Props) {
	const { site } = useDesk();
	const { publicationId, from, zone, revision } = publication;
	const [moving, setMoving] = useState<ChosenTime | null>(null);
	const when = onClock(from, site.timeZone);

	const move = async (event: FormEvent) => {
		event.preventDefault();
		const at = moving && wallTimeOf(moving);
		if (!at) return acts.say({ tone: "bad", sentence: "Choose a date and a time." });
		const done = await acts.act({
			path: "reschedule",
			schema: Published,
			body: () => ({ publicationId, at }),
			done: (moved) => ({
				tone: "good",
				sentence: `Moved to ${onClock(moved.from, site.timeZone)}.`,
			}),
		});
		if (done) setMoving(null);
	};
	const cancel = () =>
		acts.act({
			path: "cancel",
			schema: Nothing,
			body: () => ({ publicationId }),
			done: () => ({ tone: "good", sentence: `Called off: nothing will happen on ${when}.` }),
		});
	return (
		<li>
			<p>
				<b suppressHydrationWarning>{when}</b>
				{chosenBy(publication, site.timeZone)}: revision {revision}
			</p>
			{may && !moving ? (
				<div className="buttons">
					<Button small onClick={() => setMoving(chosenFrom(from, zone ?? site.timeZone))}>
						Reschedule
					</Button>
					<Button small onClick={cancel} aria-disabled={acts.busy || undefined}>
						Cancel the schedule
					</Button>
				</div>
			) : null}
			{moving ? (
				<form className="form" onSubmit={move} noValidate>
					<TimeFields
						legend="New time"
						chosen={moving}
						siteZone={site.timeZone}
						problem={acts.timeProblem}
						onChange={setMoving}
					/>
					<div className="buttons">
						<Button type="submit" small variant="primary">
							Move it
						</Button>
						<Button small onClick={() => setMoving(null)}>
							Leave it
						</Button>
					</div>
				</form>
			) : null}
		</li>
	);
}
