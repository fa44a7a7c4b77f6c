import { zoneName } from "@/components/story/spoken-time";
import type { Contact } from "@/lib/domain/site-settings";
import { sitePagePath, zoned } from "@/lib/domain/urls";
import type { Paper } from "@/lib/published/get-paper";
import type { Site } from "@/lib/published/site";

/** What the paper has placed there; else its lists, its own pages and its feed. */
function linksOf({ settings }: Site) {
	if (settings.links.colophon) return settings.links.colophon;
	return [
		{ label: "Everything, newest first", path: "/latest" },
		{ label: "Corrections", path: "/corrections" },
		...settings.pages.map(({ slug, title }) => ({ label: title, path: sitePagePath(slug) })),
		{ label: "Feed", path: "/feed.xml" },
	];
}

/** How the publisher is reached, as far as they have said. */
function Imprint({ publisher, email, phone, address }: Contact) {
	if (!publisher && !email && !phone && !address) return null;
	return (
		<address className="imprint">
			{publisher && <span>{publisher}</span>}
			{address && <span>{address.split("\n").join(", ")}</span>}
			{phone && <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>}
			{email && <a href={`mailto:${email}`}>{email}</a>}
		</address>
	);
}

/** What a paper says of itself at its end. */
export function Colophon({ paper: { site, now } }: { paper: Paper }) {
	const { year } = zoned(now, site.timeZone);
	return (
		<footer className="colophon">
			<p className="colophon-name">{site.name}</p>
			<p>{site.description}</p>
			<p className="colophon-links">
				{linksOf(site).map(({ label, path }, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the same place may be named twice
					<a key={place} href={path}>
						{label}
					</a>
				))}
			</p>
			<p className="colophon-rights">
				© {year} {site.settings.contact.publisher || site.name}. All times are {zoneName(now, site)}
				.
			</p>
			<Imprint {...site.settings.contact} />
		</footer>
	);
}
