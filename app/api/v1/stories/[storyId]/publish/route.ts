import { otherMethods, paperOfApi } from "@/app/api/v1/answers";
import { ApiPublish, StoryInPath } from "@/lib/domain/api-input";
import type { ApiPublished } from "@/lib/domain/api-output";
import { isoInstant } from "@/lib/formats/api-story";
import { publishStory } from "@/lib/newsroom/story/publish-story";
import { tokenRoute } from "@/lib/web/token-route";

const Publish = ApiPublish.extend({ storyId: StoryInPath });

export const POST = tokenRoute(Publish, async (context, input): Promise<ApiPublished> => {
	const { path, from } = await publishStory(context, input);
	const { url, timeZone } = await paperOfApi();
	return { url: url + path, from: isoInstant(from, timeZone) };
});

const { refuse, options } = otherMethods("POST");

export { options as OPTIONS, refuse as GET, refuse as PUT, refuse as PATCH, refuse as DELETE };
