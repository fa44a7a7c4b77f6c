import type { Metadata } from "next";
import { NothingHere } from "@/components/site/notice";

/** Made only for proxy.ts, which answers 404 with it; Next adds its "noindex" to that status by itself. */
export const metadata: Metadata = { title: "There is no page here" };

export default function NothingPage() {
	return <NothingHere />;
}
