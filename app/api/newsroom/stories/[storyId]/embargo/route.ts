import { SetEmbargo } from "@/lib/domain/input";
import { setEmbargo } from "@/lib/newsroom/story/set-embargo";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(SetEmbargo, setEmbargo);
