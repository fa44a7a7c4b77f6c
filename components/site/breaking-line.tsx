import type { Breaking } from "@/lib/published/get-paper";

/** The line over every page when news breaks. */
export function BreakingLine({ breaking: { text, link } }: { breaking: Breaking }) {
	return (
		<aside className="breaking" aria-label="Breaking news">
			<p>
				<strong>Breaking</strong> {link ? <a href={link}>{text}</a> : text}
			</p>
		</aside>
	);
}
