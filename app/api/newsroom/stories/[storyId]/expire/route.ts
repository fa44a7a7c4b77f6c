import { ExpireStory } from "@/lib/domain/input";
import { expireStory } from "@/lib/newsroom/story/expire-story";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(ExpireStory, expireStory);
