import Link from "next/link";
import type { ReactNode } from "react";
import type { Actor } from "@/lib/domain/actor";
import { Nav } from "./nav";
import { placesOf } from "./places";
import { Button } from "./ui/button";

type FrameProps = {
	/** The paper's name. */
	paper: string;
	person: Actor;
	children: ReactNode;
};

/** What stands around every page of the newsroom: the top bar and the way past it. */
export function Frame({ paper, person, children }: FrameProps) {
	return (
		<>
			<a className="skip" href="#main">
				Skip to the page
			</a>
			<header className="bar">
				<div className="bar__row">
					<Link className="bar__name" href="/newsroom/stories" prefetch={false}>
						{paper}
					</Link>
					<Nav places={placesOf(person)} />
					<div className="bar__self">
						<a className="bar__wide" href="/">
							View site
						</a>
						<span>
							<Link href="/newsroom/account" prefetch={false}>
								{person.name}
							</Link>
							<span className="bar__role">, {person.role}</span>
						</span>
						<form method="post" action="/api/newsroom/account/sign-out" className="bar__wide">
							<Button type="submit" variant="plain">
								Sign out
							</Button>
						</form>
					</div>
				</div>
			</header>
			<main id="main" className="main" tabIndex={-1}>
				{children}
			</main>
		</>
	);
}
