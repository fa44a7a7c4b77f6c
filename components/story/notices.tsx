import type { Notice } from "@/lib/published/notices";
import type { Site } from "@/lib/published/site";
import { noticeAnchor, noticeLabel } from "./notice-words";
import { StoryTime } from "./story-time";

type Props = { notices: Notice[]; site: Site };

/** Corrections and clarifications of a story, each dated, in a ruled box. */
export function Notices({ notices, site }: Props) {
	if (notices.length === 0) return null;
	return (
		<section className="corrected" aria-label="Corrections">
			{notices.map(({ noticeId, kind, text, at }) => (
				<div className="correction" id={noticeAnchor(noticeId)} key={noticeId}>
					<p className="correction-kind">
						{noticeLabel(kind)} <StoryTime instant={at} site={site} />
					</p>
					<p>{text}</p>
				</div>
			))}
		</section>
	);
}
