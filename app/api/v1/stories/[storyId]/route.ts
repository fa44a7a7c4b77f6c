import { z } from "zod";
import { otherMethods, paperOfApi, publicAnswer } from "@/app/api/v1/answers";
import { ApiStoryChange, StoryInPath } from "@/lib/domain/api-input";
import type { ApiWritten } from "@/lib/domain/api-output";
import { siteKey, storyKey } from "@/lib/domain/page-key";
import { ensure } from "@/lib/domain/refusal";
import { apiDeskStory, apiPublicStory } from "@/lib/formats/api-story";
import { readForMachine } from "@/lib/newsroom/story/read-for-machine";
import { reviseFromWords } from "@/lib/newsroom/story/write-from-words";
import { getApiStory } from "@/lib/published/api-stories";
import { live } from "@/lib/published/reader";
import { parseInput } from "@/lib/web/parse-input";
import { readInput } from "@/lib/web/read-json";
import { respond } from "@/lib/web/refusal-response";
import { tokenRoute } from "@/lib/web/token-route";

type Segment = { params: Promise<{ storyId: string }> };

const OneStory = z.strictObject({ storyId: StoryInPath });

const readWithToken = tokenRoute<typeof OneStory, { storyId: string }>(
	OneStory,
	async (context, { storyId }) => {
		const { story, shown } = await readForMachine(context, storyId);
		return apiDeskStory(story, shown, await paperOfApi());
	},
);

/** What is not live is told apart from what never was by nothing. */
function readPublicly(request: Request, { params }: Segment): Promise<Response> {
	return respond(async () => {
		const { storyId } = parseInput(OneStory, await readInput(request, await params));
		const story = await getApiStory(live, storyId);
		ensure(story, "not-found", "There is no such story.");
		const others = [...story.relatedStories.keys()].map(storyKey);
		return publicAnswer(apiPublicStory(story, await paperOfApi()), [
			storyKey(storyId),
			...others,
			siteKey,
		]);
	});
}

/** With a token what the desk holds, without one what is live. */
export function GET(request: Request, segment: Segment): Promise<Response> {
	const read = request.headers.has("authorization") ? readWithToken : readPublicly;
	return read(request, segment);
}

const Change = ApiStoryChange.safeExtend({ storyId: StoryInPath });

export const PATCH = tokenRoute(Change, async (context, change): Promise<ApiWritten> => {
	const { number } = await reviseFromWords(context, change);
	return { id: change.storyId, revision: number };
});

const { refuse, options } = otherMethods("GET", "HEAD", "PATCH");

export { options as OPTIONS, refuse as POST, refuse as PUT, refuse as DELETE };
