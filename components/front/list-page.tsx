import type { ReactNode } from "react";
import type { StoryPageOfList } from "@/lib/published/page-of-list";
import { DayList } from "./day-list";
import type { FrontContext } from "./front-context";
import { OlderLink } from "./older-link";

type Props = FrontContext &
	StoryPageOfList & {
		/** Of the list, without a place in it. */
		path: string;
		title: string;
		/** What or whom the list is about. */
		children?: ReactNode;
		sectionName?: boolean;
	};

/** A page that is a list of stories: the latest, a topic, what a person wrote. */
export function ListPage({ path, title, children, stories, older, ...list }: Props) {
	return (
		<div className="list-page">
			<header className="list-head">
				<h1>{title}</h1>
				{children}
			</header>
			{stories.length > 0 ? (
				<DayList stories={stories} {...list} />
			) : (
				<p className="nothing-yet">Nothing has been published here yet.</p>
			)}
			<OlderLink path={path} older={older} />
		</div>
	);
}
