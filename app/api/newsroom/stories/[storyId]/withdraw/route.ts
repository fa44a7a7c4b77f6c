import { WithdrawStory } from "@/lib/domain/input";
import { withdrawStory } from "@/lib/newsroom/story/withdraw-story";
import { staffRoute } from "@/lib/web/staff-route";

export const POST = staffRoute(WithdrawStory, withdrawStory);
