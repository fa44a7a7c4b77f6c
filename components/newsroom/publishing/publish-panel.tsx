"use client";

import { useDesk } from "@/components/newsroom/desk/desk";
import { type DeskStory, publicLife } from "@/components/newsroom/desk/desk-story";
import { useDraft } from "@/components/newsroom/desk/use-draft";
import { deskStates, publicStates } from "@/components/newsroom/story-state";
import { Notice } from "@/components/newsroom/ui/notice";
import { State } from "@/components/newsroom/ui/state";
import { ComingPublication } from "./coming-publication";
import { MinuteFold, WithdrawFold } from "./ending";
import { HandOn } from "./hand-on";
import { PublishForm } from "./publish-form";
import type { Acts } from "./use-acts";
import { onClock } from "./wall-time";
import { FoundWanting, StillWanting } from "./wanting";

/** That readers do not have everything yet which the draft says. */
function NewerDraft({ shown, coming = 0 }: { shown: number; coming: number | undefined }) {
	const version = useDraft((view) => view.version);
	const saved = useDraft(({ status }) => status.is === "saved");
	const newest = Math.max(shown, coming);
	if (saved && version <= newest) return null;
	return <p className="soft">The draft has changed since; readers do not see that yet.</p>;
}

/** Where the story stands: within the newsroom, and before the public. */
function Standing({ story }: { story: DeskStory }) {
	const { site } = useDesk();
	const { live, coming } = publicLife(story, new Date());
	const last = story.publications.findLast(({ cancelledAt, until }) => !cancelledAt && until);
	const { publicState, deskState } = story;
	// Of a story that readers have, that it began as a draft says nothing.
	const told = deskState === "draft" && publicState !== "none" ? null : deskStates[deskState];
	return (
		<div className="standing">
			<p className="buttons">
				{told ? <State tone={told.tone}>{told.name}</State> : null}
				{publicState === "none" ? null : (
					<State tone={publicStates[publicState].tone}>{publicStates[publicState].name}</State>
				)}
			</p>
			{live ? (
				<p suppressHydrationWarning>
					Revision {live.revision} is public since {onClock(live.from, site.timeZone)}.{" "}
					<a href={live.path}>See the page</a>
				</p>
			) : null}
			{live ? <NewerDraft shown={live.draftVersion} coming={coming.at(-1)?.draftVersion} /> : null}
			{publicState === "withdrawn" && last?.until ? (
				<p suppressHydrationWarning>
					Withdrawn {onClock(last.until, site.timeZone)}: {last.endReason}
				</p>
			) : null}
		</div>
	);
}

function Said({ acts }: { acts: Acts }) {
	const { said } = acts;
	return (
		<div aria-live="polite">
			{said ? (
				<Notice tone={said.tone}>
					<p>
						{said.sentence} {said.path ? <a href={said.path}>{said.path}</a> : null}
					</p>
					{said.tone === "bad" ? <FoundWanting /> : null}
				</Notice>
			) : null}
		</div>
	);
}

function Endings({ story, acts }: { story: DeskStory; acts: Acts }) {
	const { live, coming } = publicLife(story, new Date());
	const last = coming.at(-1) ?? live;
	return (
		<>
			{last ? (
				<MinuteFold
					acts={acts}
					title="Expires"
					legend="When it runs out"
					path="expire"
					current={last.endedAs === "expired" ? last.until : null}
					setLabel="Let it expire then"
					clearLabel="Let it stay"
					told={(at) => (at ? `It runs out at ${at}.` : "It stays.")}
				/>
			) : null}
			{live ? null : (
				<MinuteFold
					acts={acts}
					title="Embargo"
					legend="Embargo until"
					path="embargo"
					current={story.embargoUntil}
					setLabel="Set the embargo"
					clearLabel="Lift the embargo"
					told={(at) =>
						at
							? `Under embargo until ${at}: nobody can publish it before.`
							: "The embargo is lifted."
					}
				/>
			)}
			{live ? <WithdrawFold story={story} acts={acts} /> : null}
		</>
	);
}

/** Everything that decides what readers see of this story, and when. */
export function PublishPanel({ story, acts }: { story: DeskStory; acts: Acts }) {
	const { coming } = publicLife(story, new Date());
	const { may, deskState } = story;
	const publishes = may.publish && deskState !== "spiked";
	return (
		<section className="panel" id="publish" aria-labelledby="publish-title">
			<h2 id="publish-title" tabIndex={-1}>
				Publish
			</h2>
			<Standing story={story} />
			<Said acts={acts} />
			{publishes ? <PublishForm story={story} acts={acts} /> : null}
			{publishes ? <StillWanting /> : null}
			{may.publish || deskState === "spiked" ? null : (
				<p className="soft">An editor of its desk publishes this story.</p>
			)}
			{coming.length > 0 ? (
				<>
					<h3>Set for later</h3>
					<ul className="coming">
						{coming.map((publication) => (
							<ComingPublication
								key={publication.publicationId}
								publication={publication}
								acts={acts}
								may={may.publish}
							/>
						))}
					</ul>
				</>
			) : null}
			<HandOn story={story} acts={acts} />
			{publishes ? <Endings story={story} acts={acts} /> : null}
		</section>
	);
}
