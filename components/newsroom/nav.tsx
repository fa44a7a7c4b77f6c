"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { type Place, placeOf } from "./places";

/** The newsroom's places, the present one marked. */
export function Nav({ places }: { places: Place[] }) {
	const path = usePathname();
	const here = placeOf(path, places);
	const nav = useRef<HTMLElement>(null);

	// On a phone the places are a line that scrolls; the present one must not be out of sight.
	useEffect(() => {
		const current = here && nav.current?.querySelector("[aria-current]");
		if (current) current.scrollIntoView({ block: "nearest", inline: "center" });
	}, [here]);

	const marked = (href: string) => (path === href ? "page" : "true");
	return (
		<nav ref={nav} className="bar__nav" aria-label="Newsroom">
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
