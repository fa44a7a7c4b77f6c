import { signOutHere } from "@/lib/web/exchange";
import { respond } from "@/lib/web/refusal-response";
import { ensureSameOrigin } from "@/lib/web/same-origin";
import { seeOther } from "@/lib/web/see-other";

/** Signs out; a plain form is enough. */
export async function POST(request: Request): Promise<Response> {
	return respond(async () => {
		ensureSameOrigin(request.headers);
		await signOutHere();
		return seeOther("/newsroom/sign-in?signed-out=1");
	});
}
