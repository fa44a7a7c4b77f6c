import { RestoreRevision } from "@/lib/domain/input";
import { restoreRevision } from "@/lib/newsroom/story/restore-revision";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(RestoreRevision, restoreRevision);
