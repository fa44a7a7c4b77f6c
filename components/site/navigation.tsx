import { sectionPath } from "@/lib/domain/urls";
import type { Section } from "@/lib/published/site";

type Props = { sections: Section[]; path: string };

/** The sections, by name. */
export function Navigation({ sections, path }: Props) {
	const here = path.split("/")[1] ?? "";
	const links = [
		...sections.map(({ slug, name }) => ({ slug, name, to: sectionPath(slug) })),
		{ slug: "latest", name: "Latest", to: "/latest" },
	];
	return (
		<nav className="sections" aria-label="Sections">
			<ul>
				{links.map(({ slug, name, to }) => (
					<li key={slug}>
						<a
							href={to}
							data-section={slug}
							aria-current={to === path ? "page" : slug === here ? "true" : undefined}
						>
							{name}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
