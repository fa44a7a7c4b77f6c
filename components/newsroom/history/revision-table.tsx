import Link from "next/link";
import type { DeskPublication } from "@/components/newsroom/desk/desk-story";
import { onClock } from "@/components/newsroom/publishing/wall-time";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";

type Revision = { number: number; headline: string; createdAt: Date; createdBy: string | null };

type RevisionTableProps = {
	storyId: string;
	revisions: Revision[];
	publications: DeskPublication[];
	timeZone: string;
};

const endings = {
	updated: "until a newer one",
	expired: "until it ran out",
	withdrawn: "until it was withdrawn",
} as const;

/** When a revision was, is or will be what readers see. */
function PublicTime({ publication, timeZone }: { publication: DeskPublication; timeZone: string }) {
	const { from, until, endedAs, cancelledAt } = publication;
	const begin = onClock(from, timeZone);
	if (cancelledAt) return <li className="soft">Was set for {begin}; called off</li>;
	if (!until) return <li>From {begin}</li>;
	return (
		<li>
			From {begin} to {onClock(until, timeZone)}
			{endedAs ? `, ${endings[endedAs]}` : ""}
		</li>
	);
}

function PublicTimes({
	publications,
	timeZone,
}: Pick<RevisionTableProps, "publications" | "timeZone">) {
	if (publications.length === 0) return <span className="soft">Never</span>;
	return (
		<ul className="plain-list">
			{publications.map((publication) => (
				<PublicTime key={publication.publicationId} publication={publication} timeZone={timeZone} />
			))}
		</ul>
	);
}

/** A story's revisions, newest first, with what was public when. */
export function RevisionTable({ storyId, revisions, publications, timeZone }: RevisionTableProps) {
	if (revisions.length === 0) return <p className="empty">Nothing has been kept yet.</p>;
	return (
		<Table caption="Revisions, newest first" columns={["Revision", "Kept", "Public", ""]}>
			{revisions.map(({ number, headline, createdAt, createdBy }) => (
				<tr key={number}>
					<th scope="row">
						<span>
							{number}.{" "}
							<Link href={`/newsroom/stories/${storyId}/revisions/${number}`} prefetch={false}>
								{headline || "No headline"}
							</Link>
						</span>
					</th>
					<td data-label="Kept">
						<span>
							<Time at={createdAt} timeZone={timeZone} seconds />{" "}
							<span className="soft">{createdBy ?? "a machine"}</span>
						</span>
					</td>
					<td data-label="Public">
						<PublicTimes
							publications={publications.filter(({ revision }) => revision === number)}
							timeZone={timeZone}
						/>
					</td>
					<td className="table__acts">
						<span className="buttons">
							{number > 1 ? (
								<Link
									href={`/newsroom/stories/${storyId}/revisions/${number}?against=${number - 1}`}
									prefetch={false}
								>
									What changed<span className="unseen"> in revision {number}</span>
								</Link>
							) : null}
							<a
								href={`/newsroom/preview/stories/${storyId}/${number}`}
								target="_blank"
								rel="noopener"
							>
								As a page<span className="unseen">, revision {number}</span>
							</a>
						</span>
					</td>
				</tr>
			))}
		</Table>
	);
}
