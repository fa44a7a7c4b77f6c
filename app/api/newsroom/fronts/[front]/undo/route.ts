import { TakeBack } from "@/lib/domain/front/front-input";
import { undoFront } from "@/lib/newsroom/front/take-back";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(TakeBack, undoFront);
