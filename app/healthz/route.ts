export const dynamic = "force-dynamic";

/** Whether this process is alive; asks nobody else. */
export function GET(): Response {
	return Response.json({ status: "alive" }, { headers: { "Cache-Control": "no-store" } });
}
