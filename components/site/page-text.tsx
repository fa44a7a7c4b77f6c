import { Fragment, type ReactNode } from "react";
import { type PageBlock, type PageRun, readPageText } from "@/lib/domain/site-page";

function Run({ text, mark, href }: PageRun): ReactNode {
	if (href !== undefined) return <a href={href}>{text}</a>;
	if (mark === "bold") return <strong>{text}</strong>;
	return mark === "italic" ? <em>{text}</em> : text;
}

function Runs({ runs }: { runs: PageRun[] }) {
	return runs.map((run, place) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a run of text has no name but its place
		<Fragment key={place}>
			<Run {...run} />
		</Fragment>
	));
}

function Block({ block }: { block: PageBlock }) {
	if (block.type === "paragraph") {
		return (
			<p>
				<Runs runs={block.runs} />
			</p>
		);
	}
	if (!("items" in block)) {
		return (
			<h2>
				<Runs runs={block.runs} />
			</h2>
		);
	}
	const List = block.type === "bullets" ? "ul" : "ol";
	return (
		<List>
			{block.items.map((runs, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the items of a list have no other name
				<li key={place}>
					<Runs runs={runs} />
				</li>
			))}
		</List>
	);
}

/** The text of one of the paper's own pages. */
export function PageText({ text }: { text: string }) {
	return readPageText(text).map((block, place) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page have no name but their place
		<Block key={place} block={block} />
	));
}
