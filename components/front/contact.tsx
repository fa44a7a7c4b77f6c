type Props = { name: string; email: string; links: string[] };

/** "social.example/@kei": an address as people say it. */
function spoken(link: string): string {
	const { hostname, pathname } = new URL(link);
	return hostname.replace(/^www\./, "") + (pathname === "/" ? "" : pathname.replace(/\/$/, ""));
}

/** How somebody can be reached, and where else they write. */
export function Contact({ name, email, links }: Props) {
	if (!email && links.length === 0) return null;
	return (
		<ul className="contact" aria-label={`${name} elsewhere`}>
			{email && (
				<li>
					<a href={`mailto:${email}`}>{email}</a>
				</li>
			)}
			{links.map((link) => (
				<li key={link}>
					<a href={link} rel="me">
						{spoken(link)}
					</a>
				</li>
			))}
		</ul>
	);
}
