import { sectionPath } from "@/lib/domain/urls";
import type { Paper } from "@/lib/published/get-paper";

type Props = { paper: Paper; path: string };

/** What the paper has placed there; else its sections in their order, and what is newest. */
function linksOf({ site, sections }: Paper) {
	const own = site.settings.links.navigation;
	if (own) return own;
	return [
		...sections.map(({ slug, name }) => ({ label: name, path: sectionPath(slug) })),
		{ label: "Latest", path: "/latest" },
	];
}

/** The way to the paper's parts, by name. */
export function Navigation({ paper, path }: Props) {
	const here = path.split("/")[1] ?? "";
	const current = (to: string) => (to === path ? "page" : to === `/${here}` ? "true" : undefined);
	return (
		<nav className="sections" aria-label="Sections">
			<ul>
				{linksOf(paper).map((link, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the same place may be named twice
					<li key={place}>
						<a
							href={link.path}
							data-section={link.path.startsWith("/") ? link.path.slice(1) : undefined}
							aria-current={link.path === "/" ? undefined : current(link.path)}
						>
							{link.label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
