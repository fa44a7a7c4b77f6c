import { textResponse } from "@/lib/formats/text-response";
import { live } from "@/lib/published/reader";
import { getAdsFiles } from "@/lib/published/site-files";

export const dynamic = "force-dynamic";

/** Who may sell the advertising of the paper; the proxy answers where nobody does. */
export async function GET(request: Request): Promise<Response> {
	const { ads } = await getAdsFiles(live);
	return textResponse(request, { body: `${ads}\n`, type: "text/plain" });
}
