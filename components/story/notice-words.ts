import type { Notice } from "@/lib/published/notices";

const labels = { update: "Update", correction: "Correction", clarification: "Clarification" };

/** What kind of notice it is, in a plain word. */
export function noticeLabel(kind: Notice["kind"]): string {
	return labels[kind];
}

/** Where a notice stands on its story's page. */
export const noticeAnchor = (noticeId: string) => `notice-${noticeId}`;
