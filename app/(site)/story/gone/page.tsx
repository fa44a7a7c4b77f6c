import type { Metadata } from "next";
import { headers } from "next/headers";
import { loadPaper } from "@/app/(site)/load-paper";
import { LatestNews } from "@/components/front/latest-news";
import { Notice } from "@/components/site/notice";
import { StoryTime } from "@/components/story/story-time";
import { listLatestStories } from "@/lib/published/list-stories";
import { live } from "@/lib/published/reader";

/** Made only for proxy.ts, which answers 410 with it; asked for by its own address it is a 404. */
export const metadata: Metadata = { title: "No longer published", robots: { index: false } };

export default async function GonePage() {
	const [paper, told] = await Promise.all([loadPaper(), headers()]);
	const since = new Date(told.get("x-dateline-gone-at") ?? "");
	const known = paper !== null && !Number.isNaN(since.getTime());
	return (
		<div className="gone">
			<Notice title="This story is no longer published">
				<p>
					{known ? (
						<>
							{paper.site.name} took it down on <StoryTime instant={since} site={paper.site} />.
						</>
					) : (
						"It has been taken down."
					)}{" "}
					Its address is kept, so that nothing else is ever found here.
				</p>
				<p>
					<a href="/">To the front page</a>
				</p>
			</Notice>
			{paper && (
				<LatestNews
					stories={await listLatestStories(live, { limit: 6 })}
					site={paper.site}
					now={paper.now}
				/>
			)}
		</div>
	);
}
