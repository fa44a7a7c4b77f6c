import { CancelPublication } from "@/lib/domain/input";
import { cancelPublication } from "@/lib/newsroom/story/cancel-publication";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(CancelPublication, cancelPublication);
