import { LaunchFront } from "@/lib/domain/front/front-input";
import { launchFront } from "@/lib/newsroom/front/launch-front";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(LaunchFront, launchFront);
