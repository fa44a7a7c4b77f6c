import { TakeBack } from "@/lib/domain/front/front-input";
import { dropFrontDraft } from "@/lib/newsroom/front/start-front";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(TakeBack, dropFrontDraft);
