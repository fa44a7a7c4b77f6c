import { ReschedulePublication } from "@/lib/domain/input";
import { reschedulePublication } from "@/lib/newsroom/story/reschedule-publication";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(ReschedulePublication, reschedulePublication);
