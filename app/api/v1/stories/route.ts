import { created, otherMethods, paperOfApi, publicAnswer } from "@/app/api/v1/answers";
import { ApiList, ApiStory } from "@/lib/domain/api-input";
import type { ApiStoryList, ApiWritten } from "@/lib/domain/api-output";
import { apiStoryCard } from "@/lib/formats/api-story";
import { writeFromWords } from "@/lib/newsroom/story/write-from-words";
import { listApiStories } from "@/lib/published/api-stories";
import { live } from "@/lib/published/reader";
import { parseInput } from "@/lib/web/parse-input";
import { readInput } from "@/lib/web/read-json";
import { respond } from "@/lib/web/refusal-response";
import { tokenRoute } from "@/lib/web/token-route";

/** What is live, for anybody. */
export function GET(request: Request): Promise<Response> {
	return respond(async () => {
		const query = parseInput(ApiList, await readInput(request, {}));
		const { stories, next, keys } = await listApiStories(live, query);
		const paper = await paperOfApi();
		const list: ApiStoryList = {
			stories: stories.map((story) => apiStoryCard(story, paper)),
			next,
		};
		return publicAnswer(list, keys);
	});
}

export const POST = tokenRoute(ApiStory, async (context, words) => {
	const { storyId, revision } = await writeFromWords(context, words);
	const written: ApiWritten = { id: storyId, revision };
	return created(written, `/api/v1/stories/${storyId}`);
});

const { refuse, options } = otherMethods("GET", "HEAD", "POST");

export { options as OPTIONS, refuse as PUT, refuse as PATCH, refuse as DELETE };
