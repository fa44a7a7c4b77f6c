import { siteUrl } from "@/lib/env";
import { robots } from "@/lib/formats/robots";
import { textResponse } from "@/lib/formats/text-response";

export const dynamic = "force-dynamic";

export function GET(request: Request): Response {
	return textResponse(request, { body: robots(siteUrl()), type: "text/plain" });
}
