import { MoveStory } from "@/lib/domain/input";
import { moveStory } from "@/lib/newsroom/story/move-story";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(MoveStory, moveStory);
