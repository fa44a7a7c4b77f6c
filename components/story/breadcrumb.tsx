import { sectionPath } from "@/lib/domain/urls";

type Props = { section: { slug: string; name: string } };

/** Where a story stands in the paper: Home > Asia. */
export function Breadcrumb({ section }: Props) {
	return (
		<nav className="trail" aria-label="Breadcrumb">
			<ol>
				<li>
					<a href="/">Home</a>
				</li>
				<li>
					<a href={sectionPath(section.slug)}>{section.name}</a>
				</li>
			</ol>
		</nav>
	);
}
