import type { Metadata } from "next";
import { NothingHere } from "@/components/site/notice";

/** Made only for proxy.ts, which answers 404 with it. */
export const metadata: Metadata = { title: "There is no page here", robots: { index: false } };

export default function NothingPage() {
	return <NothingHere />;
}
