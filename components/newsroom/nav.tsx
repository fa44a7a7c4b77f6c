"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type Place, placeOf } from "./places";

/** The newsroom's places, the present one marked. */
export function Nav({ places }: { places: Place[] }) {
	const path = usePathname();
	const here = placeOf(path, places);
	const marked = (href: string) => (path === href ? "page" : "true");
	return (
		<nav className="bar__nav" aria-label="Newsroom">
			{places.map(({ href, label }) => (
				<Link
					key={href}
					href={href}
					// Every page here is made anew when it is asked for: nothing is gained by asking before.
					prefetch={false}
					className="bar__link"
					aria-current={href === here ? marked(href) : undefined}
				>
					{label}
				</Link>
			))}
			<a className="bar__link bar__narrow" href="/">
				View site
			</a>
		</nav>
	);
}
