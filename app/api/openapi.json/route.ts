import { otherMethods, publicAnswer } from "@/app/api/v1/answers";
import { siteKey } from "@/lib/domain/page-key";
import { siteUrl } from "@/lib/env";
import { openApi } from "@/lib/formats/open-api";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";
import { respond } from "@/lib/web/refusal-response";

export const dynamic = "force-dynamic";

/** The API told to programs. */
export function GET(): Promise<Response> {
	return respond(async () => {
		const site = await getSite(live);
		return publicAnswer(openApi({ url: siteUrl(), paper: site?.name ?? "Dateline" }), [siteKey]);
	});
}

const { refuse, options } = otherMethods("GET", "HEAD");

export { options as OPTIONS, refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE };
