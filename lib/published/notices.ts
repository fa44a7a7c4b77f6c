import type { AmendmentKind } from "@/lib/domain/amendment";
import type { Cursor } from "@/lib/domain/cursor";
import type { Reader } from "./reader";

/** What readers are told of a change to a live story; `minor` changes are silent. */
export type Notice = {
	/** Of the publication that made the change. */
	noticeId: string;
	kind: Exclude<AmendmentKind, "minor">;
	text: string;
	/** Shown over the text instead of under it. */
	prominent: boolean;
	at: Date;
};

/** A notice in a list: with the story that it is about. */
export type CorrectionCard = Notice & { path: string; headline: string; language: string };

const columns = {
	publicationId: true,
	kind: true,
	text: true,
	prominent: true,
	at: true,
	path: true,
	headline: true,
	language: true,
} as const;

type Row = Omit<CorrectionCard, "noticeId" | "kind" | "text"> & {
	publicationId: string;
	kind: AmendmentKind | null;
	text: string | null;
};

/** A card where readers are told something. */
function toCard({ publicationId, kind, text, ...rest }: Row): CorrectionCard[] {
	return kind === null || kind === "minor" || !text
		? []
		: [{ noticeId: publicationId, kind, text, ...rest }];
}

/** The notices of a story, newest first; none of a story that is not live. */
export async function listNotices(reader: Reader, storyId: string): Promise<Notice[]> {
	const rows = await reader((client) =>
		client.publishedAmendment.findMany({
			where: { storyId, text: { not: null } },
			select: columns,
			orderBy: { at: "desc" },
			take: 50,
		}),
	);
	return rows.flatMap(toCard).map(({ path, headline, language, ...notice }) => notice);
}

/** Corrections and clarifications of live stories, newest first. */
export async function listCorrections(
	reader: Reader,
	{ before, limit }: { before?: Cursor | null; limit: number },
): Promise<CorrectionCard[]> {
	const older = before
		? {
				at: { lte: before.at },
				OR: [{ at: { lt: before.at } }, { publicationId: { lt: before.id } }],
			}
		: {};
	const rows = await reader((client) =>
		client.publishedCorrection.findMany({
			where: older,
			select: columns,
			orderBy: [{ at: "desc" }, { publicationId: "desc" }],
			take: limit,
		}),
	);
	return rows.flatMap(toCard);
}
