import { PublishStory } from "@/lib/domain/input";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(PublishStory, publishStory);
