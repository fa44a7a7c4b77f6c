import { Fragment } from "react";
import type { Credit } from "@/lib/domain/byline";

function separator(place: number, count: number): string {
	if (place === 0) return "";
	return place === count - 1 ? " and " : ", ";
}

type Props = { credits: Credit[]; className: string; by?: string };

/** "By Ana Ruiz and Reuters", each name leading to its page. */
export function CreditLine({ credits, className, by = "By " }: Props) {
	if (credits.length === 0) return null;
	return (
		<p className={className}>
			{by}
			{credits.map(({ name, path }, place) => (
				<Fragment key={path ?? name}>
					{separator(place, credits.length)}
					{path ? (
						<a href={path} rel="author">
							{name}
						</a>
					) : (
						name
					)}
				</Fragment>
			))}
		</p>
	);
}
