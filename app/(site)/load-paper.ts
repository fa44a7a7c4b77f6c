import { headers } from "next/headers";
import { cache } from "react";
import { getPaper } from "@/lib/published/get-paper";
import { live } from "@/lib/published/reader";

/** The paper, read once for a page. */
export const loadPaper = cache(() => getPaper(live));

/** The path of the page that is asked for, as the proxy has made it canonical. */
export async function requestedPath(): Promise<string> {
	return (await headers()).get("x-dateline-path") ?? "";
}
