import Link from "next/link";

/** What a revision is held against: nothing, the draft, or another revision by its number. */
export type Against = "nothing" | "draft" | number;

type RevisionViewsProps = { storyId: string; number: number; against: Against };

/** The ways to look at a revision, the present one marked. */
export function RevisionViews({ storyId, number, against }: RevisionViewsProps) {
	const views: { label: string; shows: Against }[] = [
		{ label: "What it says", shows: "nothing" },
		...(number > 1
			? [{ label: `What changed since revision ${number - 1}`, shows: number - 1 }]
			: []),
		{ label: "What the draft says now", shows: "draft" },
	];
	if (!views.some(({ shows }) => shows === against))
		views.push({ label: `What is different from revision ${against}`, shows: against });
	const path = `/newsroom/stories/${storyId}/revisions/${number}`;
	return (
		<nav className="views" aria-label="Ways to look at this revision">
			{views.map(({ label, shows }) => (
				<Link
					key={label}
					href={shows === "nothing" ? path : `${path}?against=${shows}`}
					prefetch={false}
					className="bar__link"
					aria-current={shows === against ? "page" : undefined}
				>
					{label}
				</Link>
			))}
		</nav>
	);
}

/** How to read the marks of a comparison. */
export function MarksKey({ number, against }: Pick<RevisionViewsProps, "number" | "against">) {
	if (against === "nothing") return null;
	const [struck, underlined] =
		against === "draft"
			? [`what only revision ${number} says`, "what only the draft says"]
			: [`what only revision ${against} says`, `what only revision ${number} says`];
	return (
		<p className="marks-key soft">
			<del>Struck out</del>: {struck}. <ins>Underlined</ins>: {underlined}.
		</p>
	);
}
