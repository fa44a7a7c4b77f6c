import Link from "next/link";
import { onClock } from "@/components/newsroom/publishing/wall-time";
import { deskStates, publicStates } from "@/components/newsroom/story-state";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { State } from "@/components/newsroom/ui/state";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";
import type { DeskState, PublicState } from "@/lib/domain/story";
import { type Asked, storiesAddress } from "./stories-address";

export type StoryLine = {
	storyId: string;
	headline: string;
	slugline: string;
	section: string | null;
	deskState: DeskState;
	publicState: PublicState;
	publicAt: Date | null;
	path: string | null;
	updatedAt: Date;
	updatedBy: string | null;
	newer: boolean;
};

type StoryTableProps = {
	list: { rows: StoryLine[]; next: string | null };
	asked: Asked;
	timeZone: string;
};

/** Where a story stands, with the minute that matters on the paper's clock. */
function Standing({ story, timeZone }: { story: StoryLine; timeZone: string }) {
	const { deskState, publicState, publicAt, newer } = story;
	const inHouse = deskStates[deskState];
	const outside = publicStates[publicState];
	if (publicState === "none") return <State tone={inHouse.tone}>{inHouse.name}</State>;
	return (
		<span className="standing-line">
			<State tone={outside.tone}>{outside.name}</State>
			{publicAt ? (
				<time dateTime={publicAt.toISOString()}>{onClock(publicAt, timeZone)}</time>
			) : null}
			{newer ? <span className="soft">newer draft</span> : null}
			{deskState === "spiked" ? <State tone="bad">Spiked</State> : null}
		</span>
	);
}

function Row({ story, timeZone }: { story: StoryLine; timeZone: string }) {
	const { storyId, headline, slugline, section, publicState, path, updatedAt, updatedBy } = story;
	return (
		<tr>
			<th scope="row" className="story-line">
				<Link href={`/newsroom/stories/${storyId}`} prefetch={false}>
					{headline || "No headline yet"}
				</Link>
				{slugline ? <span className="story-line__slugline">{slugline}</span> : null}
				{publicState === "live" && path ? (
					<a className="story-line__page" href={path}>
						Page
					</a>
				) : null}
			</th>
			<td data-label="Section">{section ?? <span className="soft">None yet</span>}</td>
			<td data-label="State">
				<Standing story={story} timeZone={timeZone} />
			</td>
			<td data-label="Last saved">
				<span>
					<Time at={updatedAt} timeZone={timeZone} />
					<span className="soft"> {updatedBy ?? "a machine"}</span>
				</span>
			</td>
		</tr>
	);
}

/** Why nothing was found: what was not looked at may hold it. */
function nothingLike({ words, state }: Asked): string {
	const looked = words ? "No headline or slugline has these words" : "No story is like that";
	return state ? `${looked}.` : `${looked}; the spike was not looked at.`;
}

function Nothing({ asked }: { asked: Asked }) {
	const filtered = Object.keys(asked).length > 0;
	return (
		<div className="empty">
			<p>{filtered ? nothingLike(asked) : "There are no stories yet."}</p>
			<p className="buttons">
				{filtered ? (
					<ButtonLink href="/newsroom/stories">Show all stories</ButtonLink>
				) : (
					<>
						<ButtonLink href="/newsroom/stories/new">Write the first</ButtonLink>
						<ButtonLink href="/newsroom/wire">Take one from the wire</ButtonLink>
					</>
				)}
			</p>
		</div>
	);
}

/** The newsroom's stories, last touched first. */
export function StoryTable({ list: { rows, next }, asked, timeZone }: StoryTableProps) {
	if (rows.length === 0) return <Nothing asked={asked} />;
	const { before, ...rest } = asked;
	return (
		<>
			<Table
				caption="Stories, last saved first"
				columns={["Headline", "Section", "State", "Last saved"]}
			>
				{rows.map((story) => (
					<Row key={story.storyId} story={story} timeZone={timeZone} />
				))}
			</Table>
			<nav className="pages" aria-label="Pages of the list">
				{before ? (
					<ButtonLink small href={storiesAddress(rest)}>
						Newest
					</ButtonLink>
				) : null}
				{next ? (
					<ButtonLink small href={storiesAddress({ ...rest, before: next })}>
						Older
					</ButtonLink>
				) : null}
			</nav>
		</>
	);
}
