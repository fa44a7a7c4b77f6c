import { Prisma } from "@/lib/db/generated/client";
import { fillName } from "@/lib/domain/front/fill-front";
import type { Fill, FrontContainer } from "@/lib/domain/front/front";
import type { Reader } from "./reader";

/** Never more of one source: a front that shows so many of it has room for nothing else. */
const most = 120;

const newest = Prisma.sql`ORDER BY first_published_at DESC, story_id DESC`;

function newestOf(fill: Fill, limit: number): Prisma.Sql {
	const columns = Prisma.sql`${fillName(fill)}::text AS fill, story_id::text, first_published_at AS at`;
	switch (fill.from) {
		case "section":
			return Prisma.sql`(SELECT ${columns} FROM published_story
				WHERE section_id = ${fill.sectionId}::uuid ${newest} LIMIT ${limit})`;
		case "topic":
			return Prisma.sql`(SELECT ${columns} FROM published_topic_story
				WHERE topic_id = ${fill.topicId}::uuid ${newest} LIMIT ${limit})`;
		default:
			return Prisma.sql`(SELECT ${columns} FROM published_story ${newest} LIMIT ${limit})`;
	}
}

/**
 * So many that none is missing, whatever stands elsewhere: what is placed and what other sources may take.
 * Two sections never have the same story.
 */
function limitOf(fill: Fill, containers: FrontContainer[], besideLead: number): number {
	const overlaps = (other: Fill) =>
		fill.from !== "section" || other.from !== "section" || other.sectionId === fill.sectionId;
	const taken = containers
		.filter((container) => overlaps(container.fill))
		.reduce((sum, { count }) => sum + count, 0);
	const placed = containers.reduce((sum, { cards }) => sum + cards.length, 0);
	return Math.min(taken + placed + besideLead, most);
}

type Row = { fill: string; story_id: string; at: Date };

/**
 * The newest stories of what fills some containers, asked in one question. The paper's newest are always
 * among them: they stand beside the lead.
 */
export async function newestOfFills(
	reader: Reader,
	containers: FrontContainer[],
	besideLead: number,
): Promise<(fill: Fill) => string[]> {
	const sources = new Map<string, Fill>([["paper", { from: "paper" }]]);
	for (const { fill } of containers) if (fill.from !== "nothing") sources.set(fillName(fill), fill);
	const parts = [...sources.values()].map((fill) =>
		newestOf(fill, limitOf(fill, containers, besideLead)),
	);
	const rows = await reader(
		(client) => client.$queryRaw<Row[]>`
			SELECT fill, story_id, at FROM (${Prisma.join(parts, " UNION ALL ")}) AS newest
			ORDER BY at DESC, story_id DESC`,
	);
	const found = new Map<string, string[]>();
	for (const { fill, story_id } of rows) found.set(fill, [...(found.get(fill) ?? []), story_id]);
	return (fill) => found.get(fillName(fill)) ?? [];
}
