import type { Metadata } from "next";
import type { ReactNode } from "react";
import { readerViewport } from "@/app/(site)/viewport";
import { PaperDocument } from "@/components/site/paper-document";

export const dynamic = "force-dynamic";

export const viewport = readerViewport;

/** Nothing here is for anyone but staff; the pages ask who comes. */
export const metadata: Metadata = {
	title: "Preview",
	robots: { index: false, follow: false, nocache: true },
};

/** A document with the readers' own stylesheet, under a bar that says what it is. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
	return (
		<PaperDocument language="en">
			<p className="preview-bar">Preview. Readers do not see this page.</p>
			{children}
		</PaperDocument>
	);
}
