import { headers } from "next/headers";
import { cache } from "react";
import { getPaper } from "@/lib/published/get-paper";
import { live } from "@/lib/published/reader";

/** The paper, read once for a page. */
export const loadPaper = cache(() => getPaper(live));

export type RequestedPage = {
	/** As the proxy has made it canonical. */
	path: string;
	/** Whether a story stands there. */
	story: boolean;
	/** With it a script of this answer may run. */
	nonce: string;
};

/** What the proxy knows of the page that is asked for. */
export async function requestedPage(): Promise<RequestedPage> {
	const asked = await headers();
	return {
		path: asked.get("x-dateline-path") ?? "",
		story: asked.has("x-dateline-story"),
		nonce: asked.get("x-nonce") ?? "",
	};
}
