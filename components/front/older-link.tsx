import { type Cursor, writeCursor } from "@/lib/domain/cursor";

type Props = { path: string; older: Cursor | null; children?: string };

/** Leads on to what is older in a list, if there is anything. */
export function OlderLink({ path, older, children = "Older stories" }: Props) {
	if (!older) return null;
	return (
		<p className="older">
			<a href={`${path}?before=${writeCursor(older)}`} rel="next">
				{children}
			</a>
		</p>
	);
}
