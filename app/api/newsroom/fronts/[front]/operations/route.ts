import { EditFront } from "@/lib/domain/front/front-input";
import { editFront } from "@/lib/newsroom/front/edit-front";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(EditFront, editFront);
