import { Refusal } from "@/lib/domain/refusal";
import { refusalResponse } from "@/lib/web/refusal-response";

/** What no other route has: told as a problem, not as a page. */
function nothingHere(): Response {
	return refusalResponse(
		new Refusal("not-found", "There is nothing at this address. See /api/openapi.json."),
	);
}

export {
	nothingHere as GET,
	nothingHere as POST,
	nothingHere as PUT,
	nothingHere as PATCH,
	nothingHere as DELETE,
};
