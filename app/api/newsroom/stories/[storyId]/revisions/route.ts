import { KeepRevision } from "@/lib/domain/input";
import { keepRevision } from "@/lib/newsroom/story/keep-revision";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(KeepRevision, keepRevision);
