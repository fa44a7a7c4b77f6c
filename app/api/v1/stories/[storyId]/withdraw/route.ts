import { otherMethods } from "@/app/api/v1/answers";
import { ApiWithdraw, StoryInPath } from "@/lib/domain/api-input";
import type { ApiWithdrawn } from "@/lib/domain/api-output";
import { withdrawStory } from "@/lib/newsroom/story/withdraw-story";
import { tokenRoute } from "@/lib/web/token-route";

const Withdraw = ApiWithdraw.safeExtend({ storyId: StoryInPath });

export const POST = tokenRoute(Withdraw, async (context, input): Promise<ApiWithdrawn> => {
	await withdrawStory(context, input);
	return { id: input.storyId, state: "withdrawn" };
});

const { refuse, options } = otherMethods("POST");

export { options as OPTIONS, refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE };
