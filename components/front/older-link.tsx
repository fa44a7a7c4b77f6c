import { type Cursor, writeCursor } from "@/lib/domain/cursor";

/** Leads on to the older stories of a list, if there are any. */
export function OlderLink({ path, older }: { path: string; older: Cursor | null }) {
	if (!older) return null;
	return (
		<p className="older">
			<a href={`${path}?before=${writeCursor(older)}`} rel="next">
				Older stories
			</a>
		</p>
	);
}
