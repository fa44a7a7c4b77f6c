import { env, siteUrl } from "@/lib/env";
import { apiStoryCard, isoInstant } from "@/lib/formats/api-story";
import { type DueDelivery, deliverDue } from "@/lib/newsroom/webhook/deliver-due";
import { tellDueNews } from "@/lib/newsroom/webhook/tell-due-news";
import { getApiStory } from "@/lib/published/api-stories";
import { live } from "@/lib/published/reader";
import { getSite } from "@/lib/published/site";
import type { Job } from "./job";

/**
 * A delivery as the machine gets it. The story is read with the readers' own login: what they cannot see at
 * this moment cannot be told, whatever went wrong before.
 */
export async function describeDelivery({ kind, storyId, at }: DueDelivery): Promise<unknown> {
	const [story, site] = await Promise.all([
		storyId ? getApiStory(live, storyId) : null,
		getSite(live),
	]);
	const paper = { url: siteUrl(env()), timeZone: site?.timeZone ?? "UTC" };
	const card = story && apiStoryCard({ ...story, picture: story.leadPicture }, paper);
	return {
		type: kind,
		timestamp: isoInstant(at, paper.timeZone),
		data: { paper: site?.name ?? null, storyId, story: card },
	};
}

/** Finds out what has come true. */
export const newsJob: Job = { name: "news", every: 1000, run: () => tellDueNews() };

/** Tells it to the machines that want to know. Several calls at once, so that a slow one holds up no other. */
export const deliveryJobs: Job[] = [1, 2, 3].map((lane) => ({
	name: `webhooks ${lane}`,
	every: 1000,
	run: () => deliverDue(describeDelivery),
}));
