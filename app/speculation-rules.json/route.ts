import { speculationRules } from "@/lib/formats/speculation-rules";
import { textResponse } from "@/lib/formats/text-response";

export const dynamic = "force-dynamic";

export function GET(request: Request): Response {
	return textResponse(request, {
		body: speculationRules(),
		type: "application/speculationrules+json",
	});
}
