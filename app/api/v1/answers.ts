import type { PageKey } from "@/lib/domain/page-key";
import { siteUrl } from "@/lib/env";
import type { Paper } from "@/lib/formats/api-story";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";
import { noStore } from "@/lib/web/refusal-response";

/** The paper whose addresses and dates the API tells. */
export async function paperOfApi(): Promise<Paper> {
	const site = await getSite(live);
	return { url: siteUrl(), timeZone: site?.timeZone ?? "UTC" };
}

/** What everybody may read. A cache in front keeps it for a second, and never hands it to who came with a token. */
export function publicAnswer(body: unknown, keys: PageKey[]): Response {
	return Response.json(body, {
		headers: {
			"Cache-Control": "public, max-age=0, s-maxage=1",
			"Surrogate-Key": keys.join(" "),
			Vary: "Authorization",
		},
	});
}

/** Something was made: where it is, and what it is called. */
export function created(body: unknown, location: string): Response {
	return Response.json(body, {
		status: 201,
		headers: { ...noStore, Location: siteUrl() + location },
	});
}

/** The handlers for methods that a path does not have: 405, and what it has. */
export function otherMethods(...allowed: string[]) {
	const Allow = [...allowed, "OPTIONS"].join(", ");
	const body = {
		type: "urn:dateline:refusal:method-not-allowed",
		title: "Not a method of this address",
		status: 405,
		detail: `This address answers ${Allow}.`,
	};
	const headers = { ...noStore, Allow };
	return {
		refuse: () =>
			Response.json(body, {
				status: 405,
				headers: { ...headers, "Content-Type": "application/problem+json" },
			}),
		options: () => new Response(null, { status: 204, headers }),
	};
}
