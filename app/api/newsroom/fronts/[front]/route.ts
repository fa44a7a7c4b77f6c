import { z } from "zod";
import { FrontKey } from "@/lib/domain/front/front";
import { ensure } from "@/lib/domain/refusal";
import { getFrontDesk } from "@/lib/newsroom/front/get-front-desk";
import { staffRoute } from "@/lib/web/staff-route";

/** A front as its editor has it open. */
export const GET = staffRoute(z.strictObject({ front: FrontKey }), async (context, { front }) => {
	const desk = await getFrontDesk(context, front);
	ensure(desk, "not-found", "There is no such front.");
	return desk;
});
