import { directionOf } from "@/components/story/direction";
import { noticeAnchor, noticeLabel } from "@/components/story/notice-words";
import { StoryTime } from "@/components/story/story-time";
import type { CorrectionCard } from "@/lib/published/notices";
import type { Site } from "@/lib/published/site";

type Props = { corrections: CorrectionCard[]; site: Site };

/** Corrections of the paper's stories, newest first, each leading to where it stands. */
export function CorrectionList({ corrections, site }: Props) {
	if (corrections.length === 0) {
		return <p className="nothing-yet">No story has been corrected yet.</p>;
	}
	return (
		<ol className="corrections">
			{corrections.map(({ noticeId, kind, text, at, path, headline, language }) => (
				<li key={noticeId}>
					<h2 lang={language} dir={directionOf(language)}>
						<a href={`${path}#${noticeAnchor(noticeId)}`}>{headline}</a>
					</h2>
					<p className="correction-kind">
						{noticeLabel(kind)} <StoryTime instant={at} site={site} />
					</p>
					<p lang={language} dir={directionOf(language)}>
						{text}
					</p>
				</li>
			))}
		</ol>
	);
}
