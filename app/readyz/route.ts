import { getReadiness } from "@/lib/newsroom/readiness";

export const dynamic = "force-dynamic";

/** Whether this process can do its work: the database answers, and is of this version. */
export async function GET(): Promise<Response> {
	const readiness = await getReadiness();
	return Response.json(readiness, {
		status: readiness.status === "ready" ? 200 : 503,
		headers: { "Cache-Control": "no-store" },
	});
}
