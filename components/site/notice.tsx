import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode };

/** A page that has one thing to say. */
export function Notice({ title, children }: Props) {
	return (
		<div className="notice">
			<h1>{title}</h1>
			{children}
		</div>
	);
}

/** Nothing is, or ever was, at an address. */
export function NothingHere() {
	return (
		<Notice title="There is no page here">
			<p>
				Nothing was ever published under this address, or it was mistyped. Try the sections above,
				or begin at one of these:
			</p>
			<ul>
				<li>
					<a href="/">The front page</a>
				</li>
				<li>
					<a href="/latest">Everything, newest first</a>
				</li>
			</ul>
		</Notice>
	);
}
