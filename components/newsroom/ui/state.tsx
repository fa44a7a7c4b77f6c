import type { ReactNode } from "react";

/** How something stands, in a word: `good` is live or active, `warn` waits, `bad` was taken away. */
export function State({
	tone,
	children,
}: {
	tone?: "good" | "warn" | "bad" | "act";
	children: ReactNode;
}) {
	return <span className={tone ? `state state--${tone}` : "state"}>{children}</span>;
}
