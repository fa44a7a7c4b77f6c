import { newsroomClient } from "@/lib/db/newsroom";
import { LineFault } from "@/lib/domain/redirect";
import type { Context } from "@/lib/newsroom/context";
import { ensureMaySetUp } from "@/lib/newsroom/taxonomy/lock-taxonomy";

/** A file of old addresses that was sent. */
export type ImportRow = {
	id: string;
	fileName: string;
	lines: number;
	good: number;
	createdAt: Date;
	appliedAt: Date | null;
	undoneAt: Date | null;
};

const columns = {
	id: true,
	fileName: true,
	lines: true,
	good: true,
	createdAt: true,
	appliedAt: true,
	undoneAt: true,
} as const;

/** The newest twenty files. @throws Refusal `forbidden` */
export async function listImports({ actor }: Context): Promise<ImportRow[]> {
	ensureMaySetUp(actor);
	return newsroomClient().redirectImport.findMany({
		select: columns,
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take: 20,
	});
}

/** A line that was not taken, as it was written, and why. */
export type FaultyLine = { line: number; written: string[]; fault: LineFault; problem: string };

export type ImportSheet = ImportRow & {
	/** How many lines of each fault there are; none where they are no longer kept. */
	faults: Partial<Record<LineFault, number>>;
	/** Of what came of it, how many are still there. */
	standing: number;
};

/** A file and what became of it, or null. @throws Refusal `forbidden` */
export async function getImport({ actor }: Context, importId: string): Promise<ImportSheet | null> {
	ensureMaySetUp(actor);
	const client = newsroomClient();
	const row = await client.redirectImport.findUnique({
		where: { id: importId },
		select: columns,
	});
	if (!row) return null;
	const [grouped, standing] = await Promise.all([
		client.redirectLine.groupBy({
			by: ["fault"],
			where: { importId, fault: { not: null } },
			_count: true,
		}),
		client.redirect.count({ where: { importId } }),
	]);
	const faults = Object.fromEntries(
		grouped.map(({ fault, _count }) => [LineFault.parse(fault), _count]),
	);
	return { ...row, faults, standing };
}

/** Lines that were not taken, in the file's order, behind a line. @throws Refusal `forbidden` */
export async function listFaultyLines(
	{ actor }: Context,
	{ importId, after, limit }: { importId: string; after: number; limit: number },
): Promise<FaultyLine[]> {
	ensureMaySetUp(actor);
	const rows = await newsroomClient().redirectLine.findMany({
		where: { importId, fault: { not: null }, line: { gt: after } },
		select: { line: true, written: true, fault: true, problem: true },
		orderBy: { line: "asc" },
		take: limit,
	});
	return rows.map(({ fault, problem, ...row }) => ({
		...row,
		fault: LineFault.parse(fault),
		problem: problem ?? "",
	}));
}
